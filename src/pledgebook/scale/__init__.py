"""The reading half over an archive of any size: one plan, any number of workers, one result.

Takes folders, archives and tables of articles. Gives a folder of Parquet (documents, claims, issues, figures) with a manifest,
the same bytes whether one process made it, ten, or a cluster, and however often it was interrupted. Keeps one report at a time in
memory. `pledgebook add DIR` takes the result into a book; `linking` makes its records without one. Counts and rules on nothing.

`plan` cuts the sources into tasks, `task` does one of them, `worth` looks whether a report is worth reading, `tables` says which
columns are written, `local` and `spark` are the engines that hand tasks out, `manifest` says what is done. `linking` makes records on
one machine, with `spark_link` on a cluster; `cluster` is what both that run there share.
"""

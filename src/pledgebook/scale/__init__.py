"""The reading half over an archive of any size: one plan, any number of workers, one result.

Takes folders, archives and tables of articles. Gives a folder of Parquet (documents, claims, issues, figures) with a manifest,
the same bytes whether one process made it, ten, or a cluster, and however often it was interrupted. Keeps one report at a time in
memory. Links and counts nothing: `pledgebook add DIR` takes the result into a book.

`plan` cuts the sources into tasks, `task` does one of them, `tables` says which columns are written, `local` and `spark` are the
engines that hand tasks out, `manifest` says what is done.
"""

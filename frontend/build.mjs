// Builds the vendored files and writes down what they are: names, versions, licences, hashes.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";

const out = "../src/pledgebook/serve/static/vendor";
const fonts = "node_modules/@fontsource-variable/source-sans-3/files";
const scripts = ["latin", "latin-ext", "cyrillic"];

const tests = "../tests/browser/vendor";

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
rmSync(tests, { recursive: true, force: true });
mkdirSync(tests, { recursive: true });

const bundle = await build({
  entryPoints: ["charts.js"],
  outfile: `${out}/charts.js`,
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "PledgebookCharts",
  legalComments: "none",
  metafile: true,
});
copyFileSync("node_modules/htmx.org/dist/htmx.min.js", `${out}/htmx.js`);
for (const script of scripts) {
  copyFileSync(`${fonts}/source-sans-3-${script}-wght-normal.woff2`, `${out}/source-sans-3-${script}.woff2`);
}

// every package that is in the bundle, with its licence in full
const inBundle = new Set(Object.keys(bundle.metafile.inputs).map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]));
inBundle.delete(undefined);
const packages = [...inBundle, "htmx.org", "@fontsource-variable/source-sans-3"].sort();
const licenceOf = (name) => {
  const about = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
  const file = readdirSync(`node_modules/${name}`).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(`node_modules/${name}/${file}`, "utf8").trim() : `Licence: ${about.license}`;
  return `${name} ${about.version} (${about.license})\n\n${text}\n`;
};
writeFileSync(`${out}/LICENCES.txt`, packages.map(licenceOf).join(`\n${"-".repeat(80)}\n\n`));

// what only the tests use: the checks of accessibility
copyFileSync("node_modules/axe-core/axe.min.js", `${tests}/axe.js`);
writeFileSync(`${tests}/LICENCES.txt`, licenceOf("axe-core"));

for (const folder of [out, tests]) {
  const hashes = readdirSync(folder)
    .filter((name) => name !== "SHA256SUMS")
    .sort()
    .map((name) => `${createHash("sha256").update(readFileSync(`${folder}/${name}`)).digest("hex")}  ${name}`);
  writeFileSync(`${folder}/SHA256SUMS`, `${hashes.join("\n")}\n`);
  console.log(hashes.join("\n"));
}

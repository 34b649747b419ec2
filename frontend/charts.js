// One bundle: Vega-Lite compiles a description, Vega draws it, the interpreter lets both run where eval is forbidden.
import { parse, View, Warn } from "vega";
import { compile } from "vega-lite";
import { expressionInterpreter } from "vega-interpreter";

// Draws a Vega-Lite description into an element and gives the view, for export as SVG or PNG.
export async function draw(element, specification, config) {
  const vega = compile(specification, { config }).spec;
  const view = new View(parse(vega, config, { ast: true }), {
    expr: expressionInterpreter,
    renderer: "svg",
    container: element,
    hover: true,
    logLevel: Warn,
  });
  await view.runAsync();
  return view;
}

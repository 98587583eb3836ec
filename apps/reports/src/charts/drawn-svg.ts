/** From a Vega-Lite specification to the SVG that a page of ours may hold. */
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

/**
 * @param attributes Those of our own `<svg>`, instead of Vega's: one picture with one description. What Vega says
 *                   about each of its groups would only be read aloud beside it.
 */
export async function drawnSvg(spec: TopLevelSpec, attributes: string): Promise<string> {
  const view = new View(parse(compile(spec).spec), { renderer: 'none' });
  try {
    return (await view.toSVG())
      .replace(/<path class="(?:background|foreground)"[^>]*\/>/g, '')
      .replace(/<g class="[^"]*"(?: role="[^"]*")?(?: aria-roledescription="[^"]*")?/g, '<g')
      .replace(/^<svg[^>]*>/, `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>`);
  } finally {
    view.finalize();
  }
}

/** A text as the content or an attribute of XML. */
export function escapedXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}

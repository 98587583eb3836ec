/**
 * A template is Typst source of our own plus the shape of what goes into it. The data never becomes markup: it is
 * handed over beside the source as JSON, so that `#` and `*` in a text are a hash and an asterisk.
 */
export interface PdfTemplate<Data extends HouseFacts> {
  readonly name: string;
  readonly source: string;
  /** For looking at the document without a case. */
  readonly sample: Data;
}

/** What every document has. */
export interface HouseFacts {
  /** Language of the whole document, as a BCP 47 tag: a screen reader speaks it so. */
  language: string;
  /** In the metadata and the title bar of a reader: never a name, a number or a subject of a case. */
  title: string;
  /** The words around the page number, as `Page` and `of`. */
  pageWord: string;
  ofWord: string;
}

/**
 * One look for every document: A4, the embedded Libertinus Serif at 11 points, ragged right and without hyphens,
 * because that is what people with dyslexia read best. No date in the metadata. Offers the template:
 * `data`, `typed(text)` for text with the line breaks of whoever typed it, `facts(list)` for terms with values.
 */
const HOUSE_STYLE = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, author: (), keywords: (), date: none)
#set text(lang: data.language, font: "Libertinus Serif", size: 11pt, hyphenate: false)
#set par(leading: 0.72em, spacing: 1.25em, justify: false)
#set page(
  paper: "a4",
  margin: (x: 26mm, top: 24mm, bottom: 26mm),
  footer: context align(end, text(size: 9pt, fill: luma(35%))[
    #data.pageWord #counter(page).display() #data.ofWord #counter(page).final().first()
  ]),
)
#show heading: set block(above: 1.6em, below: 0.9em)
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 2): set text(size: 12.5pt)
// A word that is wider than the page may break anywhere; words that people write are shorter.
#show regex("[^\\\\s]{60,}"): long => long.text.clusters().join(sym.zws)

#let lines(text) = text.split("\\n").join(linebreak())
#let typed(text) = for part in text.split(regex("\\n[ \\t]*\\n")) {
  if part.trim() != "" { par(lines(part.trim("\\n"))) }
}
#let facts(list) = terms(separator: [: ], hanging-indent: 0pt, ..list.map(fact => terms.item(fact.term, fact.value)))
`;

/** @param body Typst source that follows the house style. */
export function houseTemplate<Data extends HouseFacts>(
  name: string,
  body: string,
  sample: Data,
): PdfTemplate<Data> {
  return { name, source: HOUSE_STYLE + body, sample };
}

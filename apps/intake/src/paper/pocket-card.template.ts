import { houseTemplate, type HouseFacts, type PdfTemplate } from '@app/documents';

/** A card that says nothing: one word, figures in rows, and an address if she wants it. */
export interface PocketCard extends HouseFacts {
  rows: string[];
  /** Empty when it is not on the card. */
  address: string;
}

/**
 * On a sheet of A4 and not on a page of its own size, which many printers would blow up until the figures can be read
 * across a room. The line to cut along is drawn, and no screen reader hears of it.
 */
export const POCKET_CARD: PdfTemplate<PocketCard> = houseTemplate(
  'pocket-card',
  `
#set page(margin: 15mm, footer: none)
#set align(start + top)
#place(top + start, pdf.artifact(rect(width: 85.6mm, height: 54mm, stroke: 0.5pt + luma(55%), radius: 3mm)))
#block(width: 85.6mm, height: 54mm, inset: 5mm)[
  #set align(center + horizon)
  #set par(spacing: 0.9em)
  #par(text(size: 11pt, data.title))
  #for row in data.rows { par(text(size: 17pt, weight: "bold", number-width: "tabular", row)) }
  #if data.address != "" { par(text(size: 9pt, data.address)) }
]
`,
  {
    language: 'nl',
    title: 'Nummers',
    pageWord: '',
    ofWord: '',
    rows: ['1234567890', '1234567890'],
    address: '',
  },
);

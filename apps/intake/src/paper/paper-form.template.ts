import { houseTemplate, type HouseFacts, type PdfTemplate } from '@app/documents';

/** One question on paper. Boxes are for a cross, lines for words, a date for figures. */
export interface PaperQuestion {
  label: string;
  boxes: string[];
  /** How many lines to write on, each 8 millimetres. */
  lines: number;
  /** Words above the boxes of a date; empty where no date is asked. */
  date: string[];
}

export interface PaperForm extends HouseFacts {
  heading: string;
  lead: string;
  /** Set off from the rest, because it is what she must know. */
  notes: string[];
  danger: string;
  sections: { title: string; questions: PaperQuestion[] }[];
  back: string;
}

/**
 * The questionnaire on paper, black on white. The squares and lines are drawn and marked as artifacts, so that a
 * screen reader hears the questions and the choices and nothing of the drawing.
 */
export const PAPER_FORM: PdfTemplate<PaperForm> = houseTemplate(
  'paper-form',
  `
#set page(margin: (x: 18mm, top: 16mm, bottom: 20mm))
#set text(size: 10pt)
#set par(leading: 0.6em, spacing: 0.8em)
#show heading.where(level: 2): set block(above: 1.4em, below: 0.6em)

#let square = pdf.artifact(box(width: 3.6mm, height: 3.6mm, stroke: 0.7pt, baseline: 0.3mm, inset: 0pt))
#let writing(count) = pdf.artifact(for _ in range(count) {
  block(width: 100%, height: 8mm, above: 0pt, below: 0pt, stroke: (bottom: 0.5pt + luma(45%)))
})
#let figures(words) = par(for word in words [
  #word #pdf.artifact(box(width: 15mm, height: 7mm, stroke: 0.7pt, baseline: 2mm)) #h(3mm)
])
#let choices(boxes) = list(marker: square, body-indent: 2mm, spacing: 0.7em, ..boxes)
// Few short answers stand in one row; many stand in columns, and are read down each column.
#let answers(boxes) = {
  let total = boxes.map(text => text.clusters().len()).sum()
  let longest = calc.max(..boxes.map(text => text.clusters().len()))
  if boxes.len() <= 5 and total < 60 {
    grid(columns: boxes.len() * (auto,), column-gutter: 8mm, ..boxes.map(one => choices((one,))))
  } else if boxes.len() > 3 {
    let count = if longest < 34 { 3 } else { 2 }
    let height = calc.ceil(boxes.len() / count)
    grid(columns: count * (1fr,), column-gutter: 5mm, ..boxes.chunks(height).map(choices))
  } else { choices(boxes) }
}
#let question(q) = block(breakable: q.lines > 8, width: 100%, below: 1.15em)[
  #par(strong(q.label))
  #if q.boxes.len() > 0 { answers(q.boxes) }
  #if q.date.len() > 0 { figures(q.date) }
  #if q.lines > 0 { writing(q.lines) }
]

#heading(level: 1, data.heading)
#par(text(size: 12pt, data.lead))
#block(width: 100%, inset: 4mm, stroke: 0.7pt)[
  #for note in data.notes { par(note) }
  #par(strong(data.danger))
]
#for section in data.sections {
  heading(level: 2, section.title)
  for q in section.questions { question(q) }
}
#par(data.back)
`,
  {
    language: 'nl',
    title: 'Formulier',
    pageWord: 'Bladzijde',
    ofWord: 'van',
    heading: 'Formulier',
    lead: 'Vul alleen in wat je wilt.',
    notes: ['Je naam is niet nodig.'],
    danger: 'In gevaar? Bel 112.',
    sections: [
      {
        title: 'Wat is er gebeurd?',
        questions: [
          { label: 'Jouw verhaal', boxes: [], lines: 10, date: [] },
          { label: 'Wat klopt?', boxes: ['Dit', 'Dat'], lines: 0, date: [] },
          { label: 'Wanneer?', boxes: [], lines: 0, date: ['Dag', 'Maand', 'Jaar'] },
        ],
      },
    ],
    back: 'Schrijf verder op de achterkant.',
  },
);

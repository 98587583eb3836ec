import { houseTemplate, type HouseFacts, type PdfTemplate } from '@app/documents';

/** A release on paper. Everything is text or a published figure; `share` is the length of a bar, 0 for a hidden one. */
export interface ReleaseReport extends HouseFacts {
  /** Name of the publication. */
  name: string;
  period: string;
  notices: { title: string; text: string }[];
  main: { figure: string; what: string };
  /** A sentence, or empty. */
  before: string;
  /** `caution` may be empty. */
  figures: { figure: string; what: string; caution: string }[];
  readingHeading: string;
  reading: string[];
  /** Heads of the columns of every table: group, persons, share. */
  columns: string[];
  sections: {
    heading: string;
    meaning: string;
    /** Labels that are sentences get more room, and bars less. */
    wide?: boolean;
    rows: { label: string; persons: string; percent: string; share: number }[];
    notes: string[];
    /** A drawing of our own and its description. */
    map?: { svg: string; description: string };
    survey?: {
      heading: string;
      intro: string;
      /** Says what the two columns hold. */
      caption: string;
      columns: string[];
      rows: string[][];
      /** The first says that the columns cannot be compared, the others why. */
      caveats: string[];
      source: string;
    };
  }[];
  /** What may be called a change, and how that was found out. */
  trends?: { heading: string; intro: string; changes: string[]; method: string };
  /** What stands beside the figures: recommendations, and questions with their answers. */
  chapters: {
    heading: string;
    notes: string[];
    entries: {
      title: string;
      /** Texts as they were typed. The first stands under the title; each of the others has a heading. */
      texts: { heading: string; text: string }[];
      facts: { term: string; value: string }[];
      pointsHeading: string;
      points: { text: string; state: string }[];
    }[];
  }[];
  proofHeading: string;
  proof: string[];
  about: string;
}

const BODY = `
#let leaf = rgb("#235747")
#let soft = luma(35%)
#let rule = 0.6pt + luma(75%)

#text(size: 10pt, fill: leaf, weight: "bold", data.name)
#heading(level: 1, data.title)
#text(fill: soft, data.period)

#for notice in data.notices {
  block(width: 100%, inset: 8pt, stroke: (left: 3pt + rgb("#6a4a00")), fill: rgb("#fdf1d3"), breakable: false)[
    #strong(notice.title) \\ #notice.text
  ]
}

#block(above: 1.6em, below: 1.2em, breakable: false)[
  #text(size: 26pt, weight: "bold", fill: leaf, data.main.figure)
  #text(size: 13pt, data.main.what)
  #if data.before != "" [ \\ #text(fill: soft, data.before) ]
]
#if data.figures.len() > 0 {
  grid(
    columns: data.figures.len() * (1fr,),
    column-gutter: 12pt,
    ..data.figures.map(entry => block(width: 100%, stroke: (top: 2pt + leaf), inset: (top: 6pt))[
      #text(size: 18pt, weight: "bold", fill: leaf, entry.figure) \\ #text(size: 10pt, entry.what)
      #if entry.caution != "" [ \\ #text(size: 9pt, fill: soft, entry.caution) ]
    ]),
  )
}

#if data.sections.len() > 0 {
  heading(level: 2, data.readingHeading)
  list(..data.reading)
}

#let bar(share) = box(width: 100%, height: 0.75em, rect(width: share * 100%, height: 100%, fill: leaf, stroke: none))

#let rows(section) = table(
  columns: (if section.at("wide", default: false) { 98mm } else { 66mm }, 1fr, 18mm, 32mm),
  stroke: (x, y) => (bottom: rule),
  inset: (x: 4pt, y: 4.5pt),
  align: (start + horizon, start + horizon, end + horizon, end + horizon),
  table.header(
    table.cell(colspan: 2, text(size: 9pt, fill: soft, data.columns.at(0))),
    text(size: 9pt, fill: soft, data.columns.at(1)),
    text(size: 9pt, fill: soft, data.columns.at(2)),
  ),
  ..section.rows.map(row => (row.label, if row.share > 0 { bar(row.share) } else [], row.persons, row.percent)).flatten(),
)

#for section in data.sections {
  // A table of a few lines stays with its heading; a longer one runs on to the next page rather than leave this one empty.
  block(breakable: section.rows.len() > 6)[
    #heading(level: 2, section.heading)
    #par(section.meaning)
    #if section.rows.len() > 0 { rows(section) }
  ]
  if "map" in section {
    image(bytes(section.map.svg), format: "svg", width: 84mm, alt: section.map.description)
  }
  for note in section.notes { par(text(size: 9.5pt, fill: soft, note)) }
  if "survey" in section {
    let survey = section.survey
    heading(level: 3, survey.heading)
    par(survey.intro)
    par(text(size: 9.5pt, fill: soft, survey.caption))
    table(
      columns: (1fr, 34mm, 34mm),
      stroke: (x, y) => (bottom: rule),
      inset: (x: 4pt, y: 4.5pt),
      align: (start, end, end),
      table.header(..survey.columns.map(column => text(size: 9pt, fill: soft, column))),
      ..survey.rows.flatten(),
    )
    block(width: 100%, inset: 8pt, stroke: (left: 3pt + rgb("#6a4a00")), fill: rgb("#fdf1d3"), breakable: false)[
      #strong(survey.caveats.first())
      #list(..survey.caveats.slice(1))
    ]
    par(text(size: 9.5pt, fill: soft, survey.source))
  }
}

#if "trends" in data {
  heading(level: 2, data.trends.heading)
  par(data.trends.intro)
  if data.trends.changes.len() > 0 { list(..data.trends.changes) }
  par(text(size: 9.5pt, fill: soft, data.trends.method))
}

#for chapter in data.chapters {
  heading(level: 2, chapter.heading)
  for note in chapter.notes { par(note) }
  for entry in chapter.entries {
    heading(level: 3, entry.title)
    if entry.texts.len() > 0 { typed(entry.texts.first().text) }
    if entry.facts.len() > 0 { facts(entry.facts) }
    for part in entry.texts.slice(calc.min(1, entry.texts.len())) {
      par(strong(part.heading))
      typed(part.text)
    }
    if entry.points.len() > 0 {
      par(strong(entry.pointsHeading))
      list(..entry.points.map(point => [#point.text #strong(point.state)])) }
  }
}

#heading(level: 2, data.proofHeading)
#for sentence in data.proof { par(sentence) }
#v(1em)
#line(length: 100%, stroke: rule)
#text(size: 9.5pt, fill: soft, data.about)
`;

export const RELEASE_REPORT: PdfTemplate<ReleaseReport> = houseTemplate('release-report', BODY, {
  language: 'nl',
  title: 'Klachten in het derde kwartaal van 2026',
  pageWord: 'Bladzijde',
  ofWord: 'van',
  name: 'Spreekrecht in cijfers',
  period: '1 juli 2026 tot en met 30 september 2026',
  notices: [{ title: 'Voorbeeldcijfers', text: 'Deze cijfers zijn gemaakt van verzonnen klachten.' }],
  main: { figure: '87 mensen', what: 'dienden een klacht in of deden een melding' },
  before: 'In het kwartaal daarvoor waren het er 81.',
  figures: [
    { figure: '66%', what: 'zegt dat stigma een rol speelde, helemaal of deels', caution: '' },
    { figure: '26%', what: 'ging over: Bank', caution: 'Het hoogste cijfer dat wij kunnen tonen.' },
  ],
  readingHeading: 'Zo leest u deze cijfers',
  reading: ['Wij tellen mensen, geen brieven.', 'Een x betekent: dit cijfer tonen wij niet.'],
  columns: ['Groep', 'Personen', 'Deel van iedereen'],
  sections: [
    {
      heading: 'Over wie het gaat',
      meaning: 'De instantie of het bedrijf waarover iemand klaagde.',
      rows: [
        { label: 'Bank', persons: '23', percent: '26%', share: 1 },
        { label: 'Gemeente', persons: '14', percent: '16%', share: 0.61 },
        { label: 'Politie', persons: 'x', percent: 'x', share: 0 },
      ],
      notes: ['1 groep is niet getoond (x).'],
    },
  ],
  trends: {
    heading: 'Wat is echt veranderd?',
    intro: 'Dit zijn de cijfers van de laatste 8 kwartalen.',
    changes: ['Bank: meer dan in het tweede kwartaal van 2026'],
    method: 'Wij gebruiken een exacte toets.',
  },
  chapters: [
    {
      heading: 'Wat het loket aanbeveelt',
      notes: ['Stand op 21 november 2026.'],
      entries: [
        {
          title: 'Geef iedere weigering redenen',
          texts: [{ heading: '', text: 'Wie weigert, zegt waarom.' }],
          facts: [{ term: 'Aan', value: 'Platform Prostitutiebeleid' }],
          pointsHeading: 'Toezeggingen',
          points: [{ text: 'Een standaardbrief.', state: 'Gedaan op 3 november 2026.' }],
        },
      ],
    },
  ],
  proofHeading: 'Waarom deze cijfers niemand verraden',
  proof: ['Aantallen onder de 5 verbergen wij.'],
  about: 'Spreekrecht is het onafhankelijke landelijke loket voor klachten van sekswerkers.',
});

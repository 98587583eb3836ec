import { registerAsset } from '@app/web';

const COLOURS = {
  leaf: '#235747',
  leafPale: '#e6f0eb',
  line: '#d9cfc1',
  soft: '#514840',
  surface: '#ffffff',
};

const STYLE = `
.report-header { display: flex; flex-wrap: wrap; gap: 0 2rem; align-items: center; justify-content: space-between }
.report-brand { font-weight: 700; font-size: 1.125rem; display: inline-flex; align-items: center; min-block-size: 2.75rem; text-decoration: none; color: ${COLOURS.leaf} }
.report-brand:hover { text-decoration: underline }
.report-nav { display: flex; flex-wrap: wrap; gap: 0 2rem }
.report-period { color: ${COLOURS.soft}; margin-block-end: 1.5rem }
.report-column { max-inline-size: 44rem }
.key-figures { display: grid; gap: 1rem; grid-template-columns: 1fr; margin: 0 0 2rem; padding: 0; list-style: none }
.key-figure { background: ${COLOURS.surface}; border: 1px solid ${COLOURS.line}; border-block-start: 4px solid ${COLOURS.leaf}; border-radius: 4px; padding: 1rem 1.25rem }
.key-figure strong { display: block; font-size: 1.75rem; line-height: 1.2; color: ${COLOURS.leaf}; margin-block-end: 0.25rem }
.key-figure-first { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline }
.key-figure-first strong { font-size: 2.5rem; margin: 0 }
.key-figure-first p { font-size: 1.1875rem }
.key-figure-before { flex-basis: 100%; color: ${COLOURS.soft}; font-size: 1rem !important; margin-block-start: 0.5rem }
.key-figure-caution { color: ${COLOURS.soft}; font-size: 0.9375rem; margin-block-start: 0.25rem }
.report-contents { margin: 0 0 1rem; padding-inline-start: 1.25rem }
.report-contents li { padding-block: 0.25rem }
.report-aside { display: none }
.report-folded summary { cursor: pointer; min-block-size: 2.75rem; display: inline-flex; align-items: center; color: ${COLOURS.leaf}; font-weight: 600; text-decoration: underline; text-underline-offset: 0.15em }
.report-folded .report-contents li { padding-block: 0.625rem }
.subject { border-block-start: 1px solid ${COLOURS.line}; margin-block-start: 2.5rem; padding-block-start: 0.5rem }
.subject-meaning { font-size: 1.1875rem; margin-block-end: 1rem }
.bars { display: block; inline-size: 100%; block-size: auto; margin-block: 1rem }
.bars-wide { max-inline-size: 44rem }
.bars-narrow { display: none; max-inline-size: 24rem }
.tiles { display: block; inline-size: 100%; max-inline-size: 24rem; block-size: auto; margin-block: 1rem }
.tiles text,.bars text { font-family: inherit }
.subject-notes p { color: ${COLOURS.soft}; font-size: 0.9375rem; margin-block-end: 0.375rem }
.subject details { margin-block: 1rem }
.subject summary { cursor: pointer; min-block-size: 2.75rem; display: inline-flex; align-items: center; gap: 0.5rem; color: ${COLOURS.leaf}; font-weight: 600; text-decoration: underline; text-underline-offset: 0.15em }
.subject summary::before { content: "+"; display: inline-block; inline-size: 1ch; text-decoration: none }
.subject details[open] > summary::before { content: "−" }
.report-column .utrecht-table-container { position: relative }
.report-column th[scope=row] { font-weight: 400; text-align: start }
.not-shown { color: ${COLOURS.soft} }
.glossary-list dt { font-weight: 700; margin-block-start: 1rem }
.glossary-list dd { margin-inline-start: 0 }
.trend-rows { list-style: none; padding: 0; margin: 0 }
.trend-row { display: grid; gap: 0 1rem; padding-block: 0.75rem; border-block-end: 1px solid ${COLOURS.line} }
.trend-label { font-weight: 600; overflow-wrap: anywhere }
.trend-line { display: block; inline-size: 15rem; max-inline-size: 100%; block-size: auto }
.trend-words p { margin: 0; font-size: 0.9375rem; color: ${COLOURS.soft} }
.trend-words .trend-change { color: ${COLOURS.leaf}; font-weight: 700 }
.trend-table { overflow-x: auto }
@media (min-width: 48rem) {
.trend-row { grid-template-columns: 1fr 15rem; }
.trend-drawing { grid-column: 2; grid-row: 1 / span 2 }
.key-figures { grid-template-columns: repeat(3, 1fr) }
}
@media (min-width: 64rem) {
.report-layout { display: grid; grid-template-columns: minmax(0, 44rem) minmax(14rem, 20rem); justify-content: space-between; gap: 3rem }
.report-folded { display: none }
.report-aside { display: block; grid-column: 2; grid-row: 1; align-self: start; position: sticky; inset-block-start: 1rem; border-inline-start: 1px solid ${COLOURS.line}; padding-inline-start: 1.5rem; margin-block-start: 2rem }
.report-layout > .report-column { grid-column: 1; grid-row: 1 }
}
@media (max-width: 38rem) {
.bars-wide { display: none }
.bars-narrow { display: block }
.report-column .utrecht-table { font-size: 0.9375rem }
.report-column .utrecht-table__cell,.report-column .utrecht-table__header-cell { padding-inline: 0.375rem; font-size: 0.9375rem }
.report-column th[scope=row] { overflow-wrap: anywhere; hyphens: auto; min-inline-size: 6.75rem }
.report-column th[scope=col] { overflow-wrap: normal }
}
@media (forced-colors: active) {
.bars text { fill: CanvasText }
.bars path { fill: Highlight; forced-color-adjust: none }
.bars line { stroke: CanvasText }
}
@media print {
.report-nav,.report-aside,.report-folded,.report-downloads { display: none }
.subject { break-inside: avoid; margin-block-start: 1.25rem }
.subject details:not([open]),.subject summary { display: none }
.bars { max-inline-size: 15cm }
.bars-wide { display: block }
.bars-narrow { display: none }
}
`;

let url: string | undefined;

/** Address of the stylesheet of this door. */
export function reportStylesheet(): string {
  url ??= registerAsset('report.css', STYLE.replace(/\s*\n\s*/g, ''), 'text/css; charset=utf-8');
  return url;
}

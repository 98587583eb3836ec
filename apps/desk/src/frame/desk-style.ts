/** What the pages of the desk need beyond the shared building blocks. Colours are the tokens of the shared stylesheet. */
import { registerAsset } from '@app/web';
import { MEDIATION_STYLE } from '../mediation/mediation-style.js';
import { MENU_STYLE } from './menu-style.js';
import { CLOCK_STYLE } from './clock-style.js';

const LINE = 'var(--utrecht-data-list-rows-border-bottom-color)';
const SOFT = 'var(--utrecht-form-field-description-color)';
const SURFACE = 'var(--utrecht-form-control-background-color)';

const STYLE = `
:root { --utrecht-document-font-size: 1rem; --utrecht-document-line-height: 1.5 }
.desk-header { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1.5rem }
.page-header { padding-block: 0.25rem }
.desk-brand { font-weight: 700 }
.desk-header nav { flex: 1 1 auto }
.desk-who { display: flex; align-items: center; gap: 0.5rem; color: ${SOFT} }
.desk-who .utrecht-button { padding-inline: 0.75rem }
.desk-footer { margin: 0; display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem }
.page-wide p:where(:not([class])),.desk-login p:where(:not([class])) { margin-block-end: 0.5rem }
.card > h2 { margin-block-end: 0.5rem }
.coverage-map { border-collapse: separate; border-spacing: 0.25rem; table-layout: fixed; inline-size: 100%; max-inline-size: 34rem; margin-block: 1rem }
.coverage-map caption { text-align: start; font-weight: bold; padding-block-end: 0.5rem }
.coverage-map td { padding: 0.5rem 0.125rem; text-align: center; vertical-align: top; border: 1px solid ${LINE}; hyphens: auto }
.coverage-map .coverage-empty { border: 0 }
.coverage-name { display: block; font-size: 0.75rem }
.coverage-near { background: #cfe6da }
.coverage-far { background: #eef6f1 }
.coverage-gap { background: #fff; outline: 2px dashed #a11d1d; outline-offset: -3px }
.desk-soft { color: ${SOFT} }
.desk-small { font-size: 0.9375rem }
.desk-narrow { max-inline-size: 44rem }
.attachment-shown { display: block; max-inline-size: 100%; max-block-size: 80vh; margin-block-end: 1rem; background: #fff; border: 1px solid ${LINE} }
.desk-inline { display: inline }
.desk-row-of-badges { display: flex; flex-wrap: wrap; gap: 0.375rem 1rem; align-items: center; margin-block-end: 0.75rem }
.desk-counts { list-style: none; display: flex; flex-wrap: wrap; gap: 0.5rem; padding: 0; margin: 0 0 1.5rem }
.desk-counts a { display: inline-flex; align-items: center; gap: 0.5rem; min-block-size: 2.75rem; padding: 0.25rem 0.75rem; border: 1px solid ${LINE}; border-radius: 6px; background: ${SURFACE} }
.desk-counts strong { font-variant-numeric: tabular-nums; font-size: 1.125rem }
.case-list { list-style: none; margin: 0 0 1.5rem; padding: 0; background: ${SURFACE}; border: 1px solid ${LINE}; border-radius: 8px }
.case-row { display: grid; grid-template-columns: 10.5rem minmax(0,2fr) minmax(0,1.3fr) minmax(0,2fr); gap: 0.125rem 1rem; padding: 0.5rem 1rem; align-items: center }
.case-row + .case-row { border-block-start: 1px solid ${LINE} }
.case-row:focus-within { background: var(--utrecht-feedback-safe-fill-background-color) }
.case-row a { display: inline-flex; align-items: center; min-block-size: 2.75rem; font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap }
.case-row:has(.case-row-choice) { grid-template-columns: 13.5rem minmax(0,2fr) minmax(0,1.3fr) minmax(0,2fr) }
.case-row-name { display: flex; align-items: center; gap: 0.25rem }
.case-row-choice { display: inline-flex; align-items: center; justify-content: center; min-inline-size: 2.75rem; min-block-size: 2.75rem; margin-inline-start: -0.75rem }
.case-row-choice input { inline-size: 1.25rem; block-size: 1.25rem }
.case-row .utrecht-button { justify-self: start }
.saved-filter { display: flex; align-items: center; gap: 0.25rem }
.search-hit { grid-template-columns: 10.5rem minmax(0,1fr) minmax(0,2fr) }
.search-words { overflow-wrap: anywhere }
.case-row-due { display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; align-items: center }
.case-columns { display: grid; grid-template-columns: minmax(0,1.7fr) minmax(0,1fr); gap: 0 1.5rem; align-items: start }
.case-columns > * { min-inline-size: 0 }
.page-wide .utrecht-alert__message > :last-child { margin-block-end: 0 }
.page-wide h1 + .card,.page-wide h1 + .utrecht-alert { margin-block-start: 0.5rem }
.action-bar { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block: 0.75rem 1.25rem }
.action-bar .utrecht-button { min-block-size: 2.75rem; padding-inline: 0.875rem }
.action-bar form { display: contents }
.action-bar .nav-link { padding-inline: 0.25rem }
.more-actions { flex-basis: 100% }
.fold > summary { flex-wrap: wrap; gap: 0 0.75rem; text-decoration: none }
.fold > summary > h2 { margin: 0; text-decoration: underline; text-underline-offset: 0.15em }
.fold > summary::before { margin-inline-end: 0 }
.fold-gist { font-weight: 400 }
.fold:not([open]) { padding-block: 0.375rem }
.comparison-codes { margin: 0; padding-inline-start: 1.25rem }
.message { border-inline-start: 4px solid ${LINE}; padding-inline-start: 0.75rem; margin-block-end: 1rem }
.message-from-her { border-inline-start-color: var(--utrecht-link-color) }
.message > .typed-text { margin-block-end: 0.25rem }
.clock { border-block-start: 1px solid ${LINE}; padding-block: 0.75rem }
.clock:first-of-type { border-block-start: 0; padding-block-start: 0 }
.clock h3 { margin: 0 0 0.25rem }
.clock-due { font-size: 1.125rem; font-weight: 700; margin: 0 }
${CLOCK_STYLE}${MEDIATION_STYLE}
summary { cursor: pointer; padding-block: 0.5rem; min-block-size: 2.75rem; display: flex; align-items: center; font-weight: 600; text-decoration: underline; text-underline-offset: 0.15em }
summary:focus-visible { outline: 3px solid var(--utrecht-focus-outline-color); outline-offset: 2px }
summary::before { content: "▸"; margin-inline-end: 0.5rem; text-decoration: none }
details[open] > summary::before { content: "▾" }
.steps { margin: 0 0 0.75rem; padding-inline-start: 1.5rem }
.steps li { margin-block-end: 0.375rem }
.timeline { list-style: none; margin: 0; padding: 0; border-inline-start: 3px solid ${LINE} }
.timeline li { padding: 0.25rem 0 0.5rem 1rem; position: relative }
.timeline li::before { content: ""; position: absolute; inset-inline-start: -8px; inset-block-start: 0.75rem; inline-size: 13px; block-size: 13px; border-radius: 50%; background: var(--utrecht-link-color) }
.timeline time { display: block; color: ${SOFT}; font-size: 0.9375rem }
.timeline-new { font-weight: 700 }
.proposal { border: 1px solid ${LINE}; border-radius: 8px; padding: 0.75rem 1rem; margin-block-end: 0.75rem; background: ${SURFACE} }
.card > p > .utrecht-link:only-child,.clock > p > .utrecht-link:only-child,.case-head > p > .utrecht-link:only-child { display: inline-flex; align-items: center; min-block-size: 2.75rem }
.letter { background: ${SURFACE}; border: 1px solid ${LINE}; padding: 2rem; max-inline-size: 44rem; margin-block-end: 1.5rem }
.passcode { font-size: 1.75rem; font-weight: 700; letter-spacing: 0.08em; font-variant-numeric: tabular-nums; margin: 0.25rem 0 }
.kbd { display: inline-block; border: 1px solid ${LINE}; border-block-end-width: 3px; border-radius: 4px; padding: 0 0.5rem; background: ${SURFACE}; font-family: inherit }
.filters { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: end; margin-block-end: 1rem }
.filters > .utrecht-form-field { flex: 1 1 12rem; max-inline-size: 18rem; margin: 0 }
.filters .utrecht-select, .filters .utrecht-textbox { inline-size: 100% }
.filters .utrecht-form-fieldset { flex: 1 1 100%; margin: 0 }
.filters .utrecht-form-fieldset__legend { float: none }
.chips { display: flex; flex-wrap: wrap; gap: 0 1rem }
.facts .utrecht-data-list__item { grid-template-columns: minmax(7rem,11rem) 1fr; column-gap: 0.75rem }
.filters .choice { display: inline-grid; margin-inline-end: 1rem }
.two-columns fieldset { display: grid; grid-template-columns: repeat(auto-fill,minmax(15rem,1fr)); column-gap: 1rem }
.two-columns .utrecht-form-field-description { grid-column: 1/-1 }
.proposal .filters > .utrecht-form-field { flex-basis: 17rem; max-inline-size: 26rem }
${MENU_STYLE}@media (max-width: 60rem) {
.case-columns { grid-template-columns: minmax(0,1fr) }
}
@media (max-width: 30rem) {
.facts .utrecht-data-list__item { grid-template-columns: 1fr }
}
@media (max-width: 45rem) {
.case-row,.case-row:has(.case-row-choice),.search-hit { grid-template-columns: minmax(0,1fr); padding-block: 0.5rem 0.75rem }
.desk-header { gap: 0 1rem }
.desk-who { inline-size: 100%; justify-content: space-between }
.letter { padding: 1rem }
}
.receipt-code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 1.75rem; line-height: 1.6 }
@media print {
.desk-who,.action-bar,.page-footer,.page-header,.no-print { display: none !important }
.case-columns { display: block }
.letter { border: 0; padding: 0 }
}
`;

let url: string | undefined;

export function deskStylesheet(): string {
  url ??= registerAsset('desk.css', STYLE, 'text/css; charset=utf-8');
  return url;
}

/**
 * What the components do not say: the frame of a page, choices as whole rows, and print.
 * Sizes are in rem and directions are logical, so that large text and right-to-left scripts need nothing more.
 */
import { PALETTE as c } from './tokens.js';

export const LAYOUT = `
*,::before,::after { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block: 5rem }
body { margin: 0; overflow-wrap: anywhere; min-block-size: 100vh; display: flex; flex-direction: column }
.page-header,.page-main,.page-footer { inline-size: 100%; margin-inline: auto; padding: 1rem }
.page-reading { max-inline-size: 44rem }
.page-wide { max-inline-size: 80rem }
.page-header { border-block-end: 1px solid ${c.line} }
.page-footer { border-block-start: 1px solid ${c.line}; font-size: 0.9375rem }
.page-main { flex: 1; padding-block: 1.5rem 3rem; outline: none }
h1,h2,h3,p,dl,dd { margin-block: 0 }
.utrecht-form-fieldset__legend { margin-block-end: 0.25rem; padding: 0 }
.utrecht-form-field-error-message { font-weight: 700; margin-block-end: 0.375rem }
.utrecht-form-field-description { margin-block-end: 0.375rem }
.utrecht-textarea { resize: vertical }
.utrecht-select--html-select:not([multiple]) { padding-inline-end: 2.5rem; background-image: linear-gradient(45deg,transparent 50%,${c.ink} 50%),linear-gradient(135deg,${c.ink} 50%,transparent 50%); background-size: 7px 7px; background-repeat: no-repeat; background-position: right 20px center,right 13px center }
[dir=rtl] .utrecht-select--html-select:not([multiple]) { background-position: left 13px center,left 20px center }
.utrecht-select--html-select[aria-invalid=true] { border: 3px solid ${c.brick} }
.box-sized { inline-size: auto; max-inline-size: 100% }
.choice { display: grid; grid-template-columns: auto 1fr; column-gap: 0.75rem; align-items: center; margin-block-end: 0.25rem }
.choice-label { padding-block: 0.625rem; min-block-size: 2.75rem }
.choice-hint { grid-column: 2; margin-block: -0.5rem 0.25rem }
.utrecht-radio-button { flex: none; margin: 0.5rem 0.5625rem }
.utrecht-checkbox { inline-size: 1.625rem; block-size: 1.625rem; margin: 0.5rem 0.5625rem; accent-color: ${c.leaf} }
.utrecht-checkbox:focus-visible { outline: 3px solid ${c.ink}; outline-offset: 2px }
.date-boxes { display: flex; flex-wrap: wrap; gap: 1rem }
.date-label { display: block; font-weight: 400 }
.date-day,.date-month { inline-size: 4rem }
.date-year { inline-size: 6rem }
.button-group { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; margin-block: 1.5rem }
.link-button { text-decoration: none }
.utrecht-alert { border-inline-start-width: 6px; margin-block-end: 1.5rem; border-block-width: 1px; border-inline-end-width: 1px }
.utrecht-alert__content { flex: 1; min-inline-size: 0 }
.utrecht-alert__message > * { margin-block: 0 }
.notice-title { font-weight: 700 }
.error-summary { border-width: 3px }
.error-list { margin: 0.25rem 0 0; padding-inline-start: 1.25rem }
.error-list li { padding-block: 0.375rem }
.error-list a { --utrecht-link-color: ${c.brick}; --utrecht-link-hover-color: ${c.brickDark}; font-weight: 600 }
.card { background: ${c.surface}; border: 1px solid ${c.line}; border-radius: 8px; padding: 1rem 1.25rem; margin-block-end: 1.25rem }
.card > :first-child { margin-block-start: 0 }
.card > :last-child { margin-block-end: 0 }
.utrecht-data-list { margin-block-end: 1.5rem }
.utrecht-data-list--rows .utrecht-data-list__item { grid-template-columns: minmax(8rem,14rem) 1fr; column-gap: 0.75rem }
.utrecht-data-list__item-value { min-inline-size: 0; overflow-wrap: anywhere }
.utrecht-table-container { margin-block-end: 1.5rem; background: ${c.surface}; border: 1px solid ${c.line}; border-radius: 8px }
.utrecht-table-container:focus-visible,.error-summary:focus-visible { outline: 3px solid ${c.ink}; outline-offset: 2px }
.utrecht-table__caption { padding: 0.75rem 0.75rem 0 }
.utrecht-table__cell,.utrecht-table__header-cell { overflow-wrap: break-word }
.utrecht-table__header-cell { border-block-end: 2px solid ${c.line} }
.utrecht-table__header-cell--numeric-column,.utrecht-table__cell--numeric-column { text-align: end; font-variant-numeric: tabular-nums }
.nav-list { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0 }
.nav-link { display: inline-flex; align-items: center; min-block-size: 2.75rem; min-inline-size: 2.75rem }
.filter-form { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: end; margin-block-end: 1.5rem }
.filter-form .utrecht-form-field { margin-block: 0 }
.ordered-list { margin-block: 0 1rem; padding-inline-start: 1.75rem }
.ordered-list li { margin-block-end: 0.375rem }
.typed-text { white-space: pre-wrap; overflow-wrap: anywhere; margin-block-end: 1rem }
.visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0 }
@media (max-width: 40rem) {
.table-stacks,.table-stacks > *,.table-stacks tr,.table-stacks td,.table-stacks th { display: block; block-size: auto }
.table-stacks thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.table-stacks tr { padding: 0.5rem 0.75rem; border-block-end: 1px solid ${c.line} }
.table-stacks tr:last-child { border-block-end: 0 }
.table-stacks .utrecht-table__cell { border: 0; padding: 0.125rem 0; text-align: start; overflow-wrap: anywhere }
.table-stacks .utrecht-table__cell:empty { display: none }
.table-stacks [data-heading]::before { content: attr(data-heading); display: block; color: ${c.inkSoft}; font-size: 0.9375rem }
}
@media (max-width: 30rem) {
.utrecht-data-list--rows .utrecht-data-list__item { grid-template-columns: 1fr }
.button-group { flex-direction: column; align-items: stretch }
.button-group .utrecht-button { inline-size: 100% }
}
@media (forced-colors: active) {
.card,.utrecht-alert { border: 1px solid CanvasText }
}
@media print {
:root { --utrecht-document-background-color: #fff; --utrecht-document-font-size: 11pt }
nav,form .button-group,.utrecht-skip-link { display: none }
.page-main,.page-header,.page-footer { max-inline-size: none; padding-inline: 0 }
.card,.utrecht-table-container { border-color: #999; break-inside: avoid; overflow: visible }
}
`;

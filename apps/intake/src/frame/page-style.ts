import { registerAsset } from '@app/web';

/**
 * The look of this door, on top of the shared one. The bar with the exit sticks to the top and not to the bottom,
 * where the keyboard of a phone would cover it.
 */
const STYLE = `
.page-header { position: sticky; inset-block-start: 0; z-index: 10; max-inline-size: none; padding: 0.375rem 1rem; background: var(--utrecht-document-background-color) }
.bar { display: flex; align-items: center; justify-content: space-between; gap: 1rem; max-inline-size: 42rem; margin-inline: auto }
.brand { font-weight: 700; letter-spacing: 0.01em; text-decoration: none; color: inherit; display: inline-flex; align-items: center; min-block-size: 2.75rem; gap: 0.5rem; min-inline-size: 0; overflow: hidden; white-space: nowrap }
.bar form { flex: none; max-inline-size: calc(100% - 1rem) }
.brand::before { content: ""; inline-size: 0.875rem; block-size: 0.875rem; border-radius: 50%; background: var(--utrecht-link-color); flex: none }
.leave-button { background: var(--utrecht-document-color); color: #fff; border: 2px solid var(--utrecht-document-color); border-radius: 999px; font: inherit; font-weight: 700; min-block-size: 3rem; padding: 0.25rem 1.5rem; cursor: pointer; max-inline-size: 100%; overflow-wrap: anywhere }
.leave-button:hover { background: #000 }
.leave-button:focus-visible, summary:focus-visible { outline: 3px solid var(--utrecht-document-color); outline-offset: 2px }
.page-main { padding-block-start: 1.25rem }
.promises { list-style: none; margin: 1.5rem 0; padding: 0; display: grid; gap: 0.75rem }
.promises li { background: var(--utrecht-form-control-background-color); border-radius: 8px; border-inline-start: 5px solid var(--utrecht-link-color); padding: 0.75rem 1rem }
.promises strong { display: block }
.languages { margin-block-end: 0.5rem }
.more { border-block-start: 1px solid var(--utrecht-table-row-border-block-end-color) }
.more:last-of-type { border-block-end: 1px solid var(--utrecht-table-row-border-block-end-color); margin-block-end: 1.5rem }
.more > summary { cursor: pointer; font-weight: 600; padding: 0.75rem 0; min-block-size: 2.75rem; color: var(--utrecht-link-color) }
.more > :last-child:not(summary) { margin-block-end: 1rem }
.more .utrecht-form-fieldset__legend { display: block; position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.more .utrecht-form-fieldset { margin-block: 0 }
.progress { margin-block-end: 1.25rem }
.progress p { margin: 0 0 0.375rem; font-weight: 600; color: var(--utrecht-form-field-description-color) }
.progress-track { display: flex; gap: 0.25rem }
.progress-track span { flex: 1; block-size: 0.375rem; border-radius: 999px; background: var(--utrecht-table-row-border-block-end-color) }
.progress-track .is-done { background: var(--utrecht-link-color) }
.code-card { background: var(--utrecht-form-control-background-color); border: 2px dashed var(--utrecht-link-color); border-radius: 8px; padding: 1.25rem 1rem; margin-block: 1rem 1.5rem; text-align: center }
.code-digits { display: flex; flex-wrap: wrap; justify-content: center; gap: 0.25rem 1rem; margin: 0; font: 700 1.625rem/1.5 ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; font-variant-numeric: tabular-nums }
.month-boxes { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: end }
.month-boxes .utrecht-form-label { display: block; font-weight: 400 }
.message { border-radius: 12px; padding: 0.75rem 1rem; margin-block-end: 1rem; max-inline-size: 36rem; background: var(--utrecht-form-control-background-color); border: 1px solid var(--utrecht-table-row-border-block-end-color) }
.message.is-hers { margin-inline-start: 2rem; background: var(--utrecht-alert-ok-background-color) }
.message .typed-text { margin: 0.25rem 0 0 }
.message-when { margin: 0; font-size: 0.9375rem; font-weight: 600; color: var(--utrecht-form-field-description-color) }
.file-shown { display: block; max-inline-size: 100%; margin-block-end: 1rem }
.message-files { margin: 0.75rem 0 0.25rem; font-size: 0.9375rem; font-weight: 600; color: var(--utrecht-form-field-description-color) }
.message .utrecht-unordered-list { margin-block-end: 0 }
.quoted { background: var(--utrecht-document-background-color); border-inline-start: 4px solid var(--utrecht-link-color); padding: 0.75rem 1rem; margin-block: 0.5rem 1rem }
.quoted .typed-text { margin: 0 }
.card .utrecht-heading-2 { margin-block-end: 0.5rem }
.error-list { list-style: none; padding-inline-start: 0 }
.closing { margin-block: 2rem 0; display: grid; gap: 0.75rem; justify-items: start }
.closing .utrecht-link { display: inline-block; padding-block: 0.5rem }
.summary-head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0.25rem 1rem }
.danger-line { margin: 0 0 0.25rem; font-weight: 600 }
.pocket-card { inline-size: 85.6mm; max-inline-size: 100%; min-block-size: 54mm; margin-inline: 0; background: #fff; color: #000; border: 1px solid #767676; display: flex; flex-direction: column; justify-content: center }
@page pocket { margin: 0 }
.pocket-title { margin: 0 0 0.5rem; font-size: 0.9375rem }
.pocket-card .code-digits { font-size: 1.25rem }
@media (max-width: 20rem) { .code-digits { font-size: 1.375rem } .leave-button { padding-inline: 1rem } }
.fine-print { font-size: 0.9375rem; overflow-wrap: anywhere }
.if-late { color: var(--utrecht-form-field-description-color); font-style: normal }
@media print { .page-header, .page-footer, .page-main > *:not(.code-card):not(.printable), form { display: none } .code-card { border: 0 } .pocket-card { page: pocket; margin: 15mm } .page-main:has(.printable) { padding: 0; max-inline-size: none } .printable { font-size: 8.5pt; line-height: 1.25 } .printable * { font-size: inherit; line-height: inherit; margin-block: 0.15em } .printable .utrecht-heading-1 { font-size: 15pt } .printable .utrecht-heading-2 { font-size: 10.5pt; margin-block-start: 0.7em } @page { size: A4; margin: 12mm } }
`;

let url: string | undefined;

export function pageStyleUrl(): string {
  url ??= registerAsset(
    'page.css',
    STYLE.replace(/\s*\n\s*/g, '').replace(/\s*([{};])\s*/g, '$1'),
    'text/css; charset=utf-8',
  );
  return url;
}

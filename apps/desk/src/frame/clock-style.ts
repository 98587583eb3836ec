/**
 * How the picture of the clocks looks. Hers and theirs differ in form and filling before they differ in colour; the
 * picture keeps the size at which its words can be read, and scrolls within itself where there is less room.
 */
const HERS = 'var(--utrecht-link-color)';
const THEIRS = 'var(--utrecht-alert-info-border-color)';
const LATE = 'var(--utrecht-alert-error-border-color)';
const INK = 'var(--utrecht-document-color)';
const SOFT = 'var(--utrecht-form-field-description-color)';
const LINE = 'var(--utrecht-data-list-rows-border-bottom-color)';
const SURFACE = 'var(--utrecht-form-control-background-color)';

export const CLOCK_STYLE = `
.clock-defs { position: absolute }
.clock-picture { overflow-x: auto; margin-block-end: 1rem }
.clock-picture:focus-visible { outline: 3px solid var(--utrecht-focus-outline-color); outline-offset: 2px }
.clock-picture svg { display: block; inline-size: 100%; min-inline-size: 56rem; block-size: auto }
.clock-picture text { font-size: 14px; fill: ${INK}; paint-order: stroke; stroke: ${SURFACE}; stroke-width: 4px; stroke-linejoin: round }
.clock-picture .clock-month { fill: ${SOFT}; font-size: 13px }
.clock-picture .clock-today-words { font-weight: 700 }
.clock-ends { text-anchor: end }
.clock-picture .clock-mark { font-size: 16px; font-weight: 700 }
.clock-tick { stroke: ${LINE}; stroke-width: 1 }
.clock-today { stroke: ${INK}; stroke-width: 2; stroke-dasharray: 6 3 }
.clock-bar { stroke: ${INK}; stroke-width: 1 }
.clock-bar-hers { fill: ${HERS}; stroke: ${HERS} }
.clock-bar-theirs { stroke: ${THEIRS}; stroke-width: 1.5 }
.clock-bar-to-come { stroke-dasharray: 4 3; stroke-width: 1.5; fill-opacity: 0.25 }
circle.clock-bar-to-come { fill: ${SURFACE}; stroke: ${INK} }
.clock-ground { fill: ${SURFACE} }
.clock-stripe { fill: ${THEIRS} }
.clock-still { fill: ${SURFACE}; stroke: ${INK}; stroke-width: 1; stroke-dasharray: 2 2 }
.clock-pause { stroke: ${INK}; stroke-width: 2 }
.clock-open { fill: none; stroke: ${INK}; stroke-width: 2 }
.clock-end { stroke: ${INK}; stroke-width: 3 }
.clock-catalogue { fill: ${SURFACE}; stroke: ${INK}; stroke-width: 1.5 }
.clock-late { stroke: ${LATE}; stroke-width: 4 }
.clock-picture .clock-late-mark { fill: ${LATE} }
.clock-legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0 0 0.5rem; padding: 0; font-size: 0.9375rem }
.clock-legend li { display: inline-flex; align-items: center; gap: 0.5rem }
.clock-legend svg { flex: none }
.clock-list { margin: 0; padding-inline-start: 1.75rem }
.clock-list li { margin-block-end: 0.5rem }
.clock-list p { margin: 0.125rem 0 0 }
.what-if:focus { outline: none }
.what-if-columns { display: grid; grid-template-columns: repeat(auto-fit,minmax(min(18rem,100%),1fr)); gap: 0 1rem; margin-block-start: 0.75rem }
.what-if-columns h3 { margin: 0 }
.calendar-address { font-family: ui-monospace, monospace; overflow-wrap: anywhere; user-select: all; padding: 0.75rem; border: 1px solid ${LINE}; border-radius: 6px }
@media (forced-colors: active) {
.clock-bar-hers,.clock-stripe { fill: CanvasText }
.clock-ground,.clock-still,.clock-catalogue { fill: Canvas }
.clock-picture text { fill: CanvasText; stroke: Canvas }
.clock-tick,.clock-today,.clock-bar,.clock-still,.clock-pause,.clock-open,.clock-end,.clock-catalogue,.clock-late { stroke: CanvasText }
}
`;

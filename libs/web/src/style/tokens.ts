/**
 * Our own design tokens for the NL Design System components: warm paper, dark ink, leaf green. Nothing here looks
 * like a government or a bank. Contrast of text is at least 7:1 and of borders of controls at least 3:1.
 */

export const PALETTE = {
  paper: '#faf6ef',
  surface: '#ffffff',
  ink: '#2a2420',
  inkSoft: '#514840',
  line: '#d9cfc1',
  control: '#786c60',
  leaf: '#235747',
  leafDark: '#173d32',
  leafPale: '#e6f0eb',
  brick: '#96231e',
  brickDark: '#6f1714',
  brickPale: '#fcebe8',
  honey: '#6a4a00',
  honeyPale: '#fdf1d3',
  sky: '#2d4b66',
  skyPale: '#e9f0f6',
} as const;

const c = PALETTE;

const sides = (component: string, block: string, inline: string) => `
  --utrecht-${component}-padding-block-start: ${block};
  --utrecht-${component}-padding-block-end: ${block};
  --utrecht-${component}-padding-inline-start: ${inline};
  --utrecht-${component}-padding-inline-end: ${inline};`;

const button = (kind: string, fill: string, ink: string, border: string, over: string, overInk = ink) =>
  ['', '-hover', '-focus', '-active']
    .map((state) => {
      const hovered = state === '-hover' || state === '-active';
      return `
  --utrecht-button-${kind}${state}-background-color: ${hovered ? over : fill};
  --utrecht-button-${kind}${state}-color: ${hovered ? overInk : ink};
  --utrecht-button-${kind}${state}-border-color: ${border};`;
    })
    .join('');

const alert = (tone: string, fill: string, line: string) => `
  --utrecht-alert-${tone}-background-color: ${fill};
  --utrecht-alert-${tone}-border-color: ${line};
  --utrecht-alert-${tone}-color: ${c.ink};`;

const badge = (tone: string, fill: string, ink: string) => `
  --utrecht-feedback-${tone}-fill-background-color: ${fill};
  --utrecht-feedback-${tone}-fill-color: ${ink};`;

export const TOKENS = `:root {
  --utrecht-document-background-color: ${c.paper};
  --utrecht-document-color: ${c.ink};
  --utrecht-document-font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Noto Sans Thai", sans-serif;
  --utrecht-document-font-size: 1.0625rem;
  --utrecht-document-line-height: 1.6;
  --utrecht-focus-outline-color: ${c.ink};
  --utrecht-focus-outline-style: solid;
  --utrecht-focus-outline-width: 3px;
  --utrecht-focus-outline-offset: 2px;
  --utrecht-focus-inverse-outline-color: ${c.surface};
  --utrecht-action-activate-cursor: pointer;
  --utrecht-heading-color: ${c.ink};
  --utrecht-heading-font-weight: 700;
  --utrecht-heading-1-font-size: 1.75rem;
  --utrecht-heading-1-line-height: 1.25;
  --utrecht-heading-1-margin-block-end: 0.75rem;
  --utrecht-heading-2-font-size: 1.375rem;
  --utrecht-heading-2-line-height: 1.3;
  --utrecht-heading-2-margin-block-start: 1.75rem;
  --utrecht-heading-2-margin-block-end: 0.5rem;
  --utrecht-heading-3-font-size: 1.125rem;
  --utrecht-heading-3-line-height: 1.4;
  --utrecht-heading-3-margin-block-start: 1.25rem;
  --utrecht-heading-3-margin-block-end: 0.25rem;
  --utrecht-paragraph-margin-block-end: 1rem;
  --utrecht-paragraph-lead-font-size: 1.1875rem;
  --utrecht-paragraph-small-font-size: 0.9375rem;
  --utrecht-link-color: ${c.leaf};
  --utrecht-link-hover-color: ${c.leafDark};
  --utrecht-link-focus-color: ${c.leafDark};
  --utrecht-link-active-color: ${c.leafDark};
  --utrecht-link-hover-text-decoration-thickness: 2px;
  --utrecht-link-text-underline-offset: 0.15em;
  --utrecht-link-current-font-weight: 700;
  --utrecht-unordered-list-marker-color: ${c.leaf};
  --utrecht-unordered-list-list-style-type: disc;
  --utrecht-unordered-list-marker-font-size: 1em;
  --utrecht-unordered-list-margin-block-end: 1rem;
  --utrecht-unordered-list-margin-inline-start: 0;
  --utrecht-unordered-list-padding-inline-start: 1.25rem;
  --utrecht-unordered-list-item-padding-inline-start: 0.25rem;
  --utrecht-unordered-list-item-margin-block-end: 0.375rem;
  --utrecht-form-control-background-color: ${c.surface};
  --utrecht-form-control-border-color: ${c.control};
  --utrecht-form-control-border-radius: 6px;
  --utrecht-form-control-border-width: 2px;
  --utrecht-form-control-color: ${c.ink};
  --utrecht-form-control-font-family: inherit;
  --utrecht-form-control-font-size: 1.0625rem;
  --utrecht-form-control-line-height: 1.4;
  --utrecht-form-control-max-inline-size: 100%;
  --utrecht-form-control-invalid-border-color: ${c.brick};
  --utrecht-form-control-invalid-border-width: 3px;
  --utrecht-form-control-focus-border-color: ${c.ink};${sides('form-control', '0.5rem', '0.75rem')}
  --utrecht-textarea-line-height: 1.5;
  --utrecht-form-field-margin-block-end: 1.5rem;
  --utrecht-form-field-label-margin-block-end: 0.25rem;
  --utrecht-form-field-invalid-border-inline-start-color: ${c.brick};
  --utrecht-form-field-invalid-border-inline-start-width: 4px;
  --utrecht-form-field-invalid-padding-inline-start: 0.75rem;
  --utrecht-form-fieldset-margin-block-end: 1.5rem;
  --utrecht-form-fieldset-legend-font-size: 1.0625rem;
  --utrecht-form-fieldset-legend-font-weight: 700;
  --utrecht-form-fieldset-legend-line-height: 1.4;
  --utrecht-form-label-font-weight: 700;
  --utrecht-form-label-checkbox-font-weight: 400;
  --utrecht-form-label-radio-font-weight: 400;
  --utrecht-form-field-description-color: ${c.inkSoft};
  --utrecht-form-field-description-margin-block-end: 0.375rem;
  --utrecht-form-field-error-message-color: ${c.brick};
  --utrecht-radio-button-size: 1.625rem;
  --utrecht-radio-button-background-color: ${c.surface};
  --utrecht-radio-button-border-color: ${c.control};
  --utrecht-radio-button-border-width: 2px;
  --utrecht-radio-button-icon-size: 50%;
  --utrecht-radio-button-checked-color: ${c.leaf};
  --utrecht-radio-button-checked-background-color: ${c.surface};
  --utrecht-radio-button-checked-border-color: ${c.leaf};
  --utrecht-radio-button-checked-border-width: 2px;
  --utrecht-button-border-radius: 6px;
  --utrecht-button-border-width: 2px;
  --utrecht-button-font-size: 1.0625rem;
  --utrecht-button-font-weight: 600;
  --utrecht-button-line-height: 1.3;
  --utrecht-button-min-block-size: 3rem;
  --utrecht-button-max-inline-size: 100%;${sides('button', '0.625rem', '1.25rem')}${button(
    'primary-action',
    c.leaf,
    c.surface,
    c.leaf,
    c.leafDark,
  )}${button('secondary-action', c.surface, c.leaf, c.leaf, c.leafPale)}${button(
    'subtle',
    'transparent',
    c.leaf,
    'transparent',
    c.leafPale,
  )}${button('primary-action-danger', c.brick, c.surface, c.brick, c.brickDark)}
  --utrecht-alert-border-radius: 6px;
  --utrecht-alert-margin-block-end: 1.5rem;
  --utrecht-alert-content-row-gap: 0.25rem;
  --utrecht-alert-message-row-gap: 0.5rem;${sides('alert', '1rem', '1rem')}${alert('info', c.skyPale, c.sky)}${alert(
    'ok',
    c.leafPale,
    c.leaf,
  )}${alert('warning', c.honeyPale, c.honey)}${alert('error', c.brickPale, c.brick)}
  --utrecht-badge-font-size: 0.875rem;
  --utrecht-badge-font-weight: 600;
  --utrecht-badge-line-height: 1.3;
  --utrecht-badge-border-radius: 4px;
  --utrecht-badge-padding-block: 0.125rem;
  --utrecht-badge-padding-inline: 0.5rem;${badge('neutral', '#ebe4d9', c.ink)}${badge(
    'active',
    c.skyPale,
    c.sky,
  )}${badge('safe', c.leafPale, c.leafDark)}${badge('warning', c.honeyPale, c.honey)}${badge('danger', c.brickPale, c.brickDark)}
  --utrecht-data-list-item-key-color: ${c.inkSoft};
  --utrecht-data-list-item-key-font-weight: 600;
  --utrecht-data-list-item-value-line-height: 1.6;
  --utrecht-data-list-rows-border-bottom-color: ${c.line};
  --utrecht-data-list-rows-border-bottom-width: 1px;
  --utrecht-data-list-rows-item-padding-block-start: 0.5rem;
  --utrecht-data-list-rows-item-padding-block-end: 0.5rem;
  --utrecht-table-caption-text-align: start;
  --utrecht-table-caption-font-weight: 700;
  --utrecht-table-caption-margin-block-end: 0.5rem;
  --utrecht-table-header-color: ${c.inkSoft};
  --utrecht-table-header-cell-font-size: 0.9375rem;
  --utrecht-table-row-border-block-end-color: ${c.line};
  --utrecht-table-row-border-block-end-width: 1px;${sides('table-cell', '0.5rem', '0.75rem')}
  --utrecht-skip-link-background-color: ${c.ink};
  --utrecht-skip-link-color: ${c.surface};
  --utrecht-skip-link-z-index: 20;${sides('skip-link', '0.5rem', '1rem')}
}`;

/** The menu, folded where it must be: a group opens below its name on a screen, and in the flow of the page on a phone. */
export const MENU_STYLE = `
.desk-menu { align-items: center }
.desk-menu > li { position: relative }
.desk-menu summary { padding-block: 0; text-decoration: none }
.desk-menu summary::before { margin-inline-end: 0.25rem }
.desk-menu summary.desk-menu-here { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.3em }
.desk-menu-more { list-style: none; margin: 0; padding: 0.25rem 1rem; position: absolute; inset-inline-start: -0.5rem; z-index: 10; min-inline-size: 14rem; background: var(--utrecht-form-control-background-color); border: 1px solid var(--utrecht-data-list-rows-border-bottom-color); border-radius: 6px; box-shadow: 0 4px 12px rgb(0 0 0 / 0.15) }
.desk-menu-more a { display: flex; align-items: center; min-block-size: 2.75rem }
.desk-footer a { display: inline-flex; align-items: center; min-block-size: 2.75rem }
@media (max-width: 45rem) {
.desk-menu > li:has(details[open]) { flex-basis: 100% }
.desk-menu-more { position: static; box-shadow: none }
}
`;

export { DocumentsModule } from './documents.module.js';
export { EXTRACT_DOCUMENT, type ExtractDocument } from './extract.template.js';
export { LETTER, type Letter } from './letter.template.js';
export { PdfRenderer } from './pdf-renderer.js';
export { houseTemplate, type HouseFacts, type PdfTemplate } from './pdf-template.js';

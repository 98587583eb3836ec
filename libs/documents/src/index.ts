export { CASE_FILE, type CaseFileDocument, type CaseFileText } from './case-file.template.js';
export { DocumentsModule } from './documents.module.js';
export { EXTRACT_DOCUMENT, type ExtractDocument } from './extract.template.js';
export { LETTER, type Letter } from './letter.template.js';
export { PdfRenderer } from './pdf-renderer.js';
export { houseTemplate, type HouseFacts, type PdfTemplate } from './pdf-template.js';
export { gapsOf } from './letters/letter-gaps.js';
export {
  isLetterKind,
  LETTER_KINDS,
  REVIEWED_BY_LAWYER,
  suits,
  type LetterFacts,
  type LetterKind,
  type LetterText,
} from './letters/letter-kind.js';
export { letterText } from './letters/letter-texts.js';
export { explanationOf, HER_LANGUAGES } from './letters/plain-letter.js';
export { SIGNAL_LETTER_TO, signalText, type SignalFacts } from './letters/signal-letter.js';
export { ownCopyDocument, type OwnCopyContent, type OwnCopyPaper } from './own-copy/own-copy.document.js';
export { OWN_COPY, type OwnCopyDocument, type OwnCopySection } from './own-copy/own-copy.template.js';

export type { ComponentChildren, VNode } from 'preact';
export type { FastifyReply, FastifyRequest } from 'fastify';

export type { DoorName, DoorOptions, ErrorView, Problem } from './door/door-options.js';
export { doorPort, openDoor } from './door/open-door.js';
export { WEB_PROBLEMS, type WebProblemCode } from './door/problem.js';
export { runDoor, type DoorProcess } from './door/run-door.js';
export { startFailure } from './door/start-failure.js';

export { registerAsset } from './page/assets.js';
export { leaveTo, redirectTo } from './page/leave.js';
export { encodingFor, varyBy } from './page/encoding.js';
export { renderPage, sendPage, sendText } from './page/render-page.js';
export { stylesheetUrl } from './style/stylesheet.js';

export { directionOf, pickLanguage } from './words/language.js';
export {
  brokenMessages,
  mismatchedValues,
  missingMessages,
  unknownMessages,
  unusedMessages,
  type MessagePlace,
} from './words/message-check.js';
export {
  createTranslations,
  type MessageFile,
  type MessageValues,
  type Translations,
  type Translator,
} from './words/translations.js';

export { assertCsrf, csrfToken } from './safety/csrf.js';
export { DelayLimiter, type DelayLimits } from './safety/delay-limiter.js';
export { Honeypot, HONEYPOT_FIELD } from './safety/honeypot.js';
export {
  CHALLENGE_FIELD,
  PROOF_FIELD,
  ProofOfWork,
  WORK_SCRIPT,
  type WorkLimits,
} from './safety/proof-of-work.js';
export { assertSameOrigin } from './safety/same-origin.js';
export {
  clearSessionCookie,
  clearSiteData,
  readSessionCookie,
  setSessionCookie,
  type SessionCookieOptions,
} from './safety/session-cookie.js';
export { TooManyRequests } from './safety/too-many-requests.js';

export { cleanText, type CleanText, type CleanTextOptions, type TextErrorCode } from './input/clean-text.js';
export { FormErrors } from './input/form-errors.js';
export { FormInput } from './input/form-input.js';
export { formParts, isFarTooLarge, type FormPart, type PostedFile } from './input/form-parts.js';
export { dateFromParts, latinDigits, type DateParts, type TypedDate } from './input/typed-date.js';

export { fieldId } from './parts/attributes.js';
export { Button, ButtonGroup, LinkButton, type ButtonKind, type ButtonProps } from './parts/button.js';
export { Checkbox, CheckboxGroup, RadioGroup } from './parts/choice.js';
export { DataList, Table, type Column, type TableProps } from './parts/data.js';
export { DateField, type DateFieldProps } from './parts/date-field.js';
export { Document, type DocumentProps } from './parts/document.js';
export { ErrorSummary, type ErrorSummaryProps } from './parts/error-summary.js';
export {
  Field,
  HiddenField,
  Select,
  TextArea,
  type FieldProps,
  type Option,
  type SelectProps,
  type TextAreaProps,
} from './parts/field.js';
export { CSRF_FIELD, GetForm, PostForm, type PostFormProps } from './parts/form.js';
export type { Grouped, Labelled } from './parts/labelled.js';
export { Nav, type NavItem } from './parts/nav.js';
export { Alert, Badge, Card, type AlertProps, type CardProps, type Tone } from './parts/notice.js';
export { Heading, Link, List, Paragraph, TypedText, VisuallyHidden } from './parts/text.js';

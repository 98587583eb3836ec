import type { IsoDate } from '@app/kernel';

/** Everything that a one-case link shows; nothing else of the case is reachable through it. */
export interface ExtractContent {
  /** The public number of the case, for their own file. */
  reference: string;
  institution: string;
  contactName: string;
  /** Exactly what she consented to. */
  text: string;
  sentOn: IsoDate;
  /** The day by which the desk asks for an answer; a request, not a legal term. */
  expectedBy: IsoDate;
  /** The last day on which the link opens. */
  lastDay: IsoDate;
}

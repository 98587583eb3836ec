import { Identity1763740000010 } from './1763740000010-identity.js';
import { Directory1763740000020 } from './1763740000020-directory.js';
import { Audit1763740000030 } from './1763740000030-audit.js';
import { Cases1763740000040 } from './1763740000040-cases.js';
import { Intake1763740000050 } from './1763740000050-intake.js';
import { Mediation1763740000060 } from './1763740000060-mediation.js';
import { ReferralTagging1763740000070 } from './1763740000070-referral-tagging.js';
import { Reminders1763740000080 } from './1763740000080-reminders.js';
import { Erasure1763740000085 } from './1763740000085-erasure.js';
import { Figures1763740000090 } from './1763740000090-figures.js';
import { Grants1763740000100 } from './1763740000100-grants.js';
import { RemindersLedger1763740000110 } from './1763740000110-reminders-ledger.js';
import { Retention1763740000111 } from './1763740000111-retention.js';
import { CalendarFeeds1763740000120 } from './1763740000120-calendar-feeds.js';
import { ComeBack1763740000130 } from './1763740000130-come-back.js';
import { ReminderAlarmsSeenTo1763740000135 } from './1763740000135-reminder-alarms-seen-to.js';
import { Attachments1763740000140 } from './1763740000140-attachments.js';
import { Receipts1763740000150 } from './1763740000150-receipts.js';
import { ContactPing1763740000155 } from './1763740000155-contact-ping.js';
import { PaperForms1763740000160 } from './1763740000160-paper-forms.js';
import { DeskWork1763740000170 } from './1763740000170-desk-work.js';
import { Mediations1763740000180 } from './1763740000180-mediations.js';
import { ReleaseSignatures1763740000190 } from './1763740000190-release-signatures.js';
import { FiguresDimensions1763740000200 } from './1763740000200-figures-dimensions.js';
import { DataOut1763740000220 } from './1763740000220-data-out.js';
import { Correspondence1763740000210 } from './1763740000210-correspondence.js';
import { SecondCoding1763740000230 } from './1763740000230-second-coding.js';
import { PlatformQuestions1763740000240 } from './1763740000240-platform-questions.js';
import { MessageFiles1763740000251 } from './1763740000251-message-files.js';
import { KeptOriginals1763740000252 } from './1763740000252-kept-originals.js';
import { PartnerLinks1763740000253 } from './1763740000253-partner-links.js';
import { HelpGaps1763740000254 } from './1763740000254-help-gaps.js';
import { InstitutionOverview1763740000255 } from './1763740000255-institution-overview.js';
import { InstitutionAgreements1763740000256 } from './1763740000256-institution-agreements.js';
import { DisclosingExtracts1763740000257 } from './1763740000257-disclosing-extracts.js';
import { Webhooks1763740000258 } from './1763740000258-webhooks.js';
import { StageNorms1763740000259 } from './1763740000259-stage-norms.js';
import { CodingSettled1763740000260 } from './1763740000260-coding-settled.js';
import { FiguresInOnePass1763740000261 } from './1763740000261-figures-in-one-pass.js';
import { AskingLinksEnd1763740000262 } from './1763740000262-asking-links-end.js';
import { WebhookPartnerKinds1763740000263 } from './1763740000263-webhook-partner-kinds.js';
import { CaseSplits1763740000265 } from './1763740000265-case-splits.js';
import { ListOrders1763740000266 } from './1763740000266-list-orders.js';
import { ReleaseMethods1763740000270 } from './1763740000270-release-methods.js';
import { FiguresOfSomePeople1763740000275 } from './1763740000275-figures-of-some-people.js';
import { NormsToLead1763740000280 } from './1763740000280-norms-to-lead.js';
import { LetterMandate1763740000281 } from './1763740000281-letter-mandate.js';
import { AddresseesEnd1763740000285 } from './1763740000285-addressees-end.js';
import { ExchangeColumns1763740000286 } from './1763740000286-exchange-columns.js';
import { HeldMailsEnd1763740000287 } from './1763740000287-held-mails-end.js';
import { WholeCopy1763740000288 } from './1763740000288-whole-copy.js';
import { WebhookCertificates1763740000289 } from './1763740000289-webhook-certificates.js';
import { ConsentRecipients1763740000290 } from './1763740000290-consent-recipients.js';

/** In the order in which they run; an explicit list, because globs break between sources and build. */
export const MIGRATIONS = [
  Identity1763740000010,
  Directory1763740000020,
  Audit1763740000030,
  Cases1763740000040,
  Intake1763740000050,
  Mediation1763740000060,
  ReferralTagging1763740000070,
  Reminders1763740000080,
  Erasure1763740000085,
  Figures1763740000090,
  Grants1763740000100,
  RemindersLedger1763740000110,
  Retention1763740000111,
  CalendarFeeds1763740000120,
  ComeBack1763740000130,
  ReminderAlarmsSeenTo1763740000135,
  Attachments1763740000140,
  Receipts1763740000150,
  ContactPing1763740000155,
  PaperForms1763740000160,
  DeskWork1763740000170,
  Mediations1763740000180,
  ReleaseSignatures1763740000190,
  FiguresDimensions1763740000200,
  Correspondence1763740000210,
  DataOut1763740000220,
  SecondCoding1763740000230,
  PlatformQuestions1763740000240,
  MessageFiles1763740000251,
  KeptOriginals1763740000252,
  PartnerLinks1763740000253,
  HelpGaps1763740000254,
  InstitutionOverview1763740000255,
  InstitutionAgreements1763740000256,
  DisclosingExtracts1763740000257,
  Webhooks1763740000258,
  StageNorms1763740000259,
  CodingSettled1763740000260,
  FiguresInOnePass1763740000261,
  AskingLinksEnd1763740000262,
  WebhookPartnerKinds1763740000263,
  CaseSplits1763740000265,
  ListOrders1763740000266,
  ReleaseMethods1763740000270,
  FiguresOfSomePeople1763740000275,
  NormsToLead1763740000280,
  LetterMandate1763740000281,
  AddresseesEnd1763740000285,
  ExchangeColumns1763740000286,
  HeldMailsEnd1763740000287,
  WholeCopy1763740000288,
  WebhookCertificates1763740000289,
  ConsentRecipients1763740000290,
];

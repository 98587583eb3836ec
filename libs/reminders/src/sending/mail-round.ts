import { newId } from '@app/kernel';
import type { NewMail } from './mails.repository.js';
import type { MailKind } from './reminder.mail.js';

type OpenMail = NewMail & { deadlines: Set<string> };

/** The mails of one pass: one for each person and kind, however many deadlines it counts. */
export class MailRound {
  private readonly mails = new Map<string, OpenMail>();

  /** @returns the id of the mail that will tell about this deadline. */
  tell(recipientId: string, kind: MailKind, line: { deadlineId: string; waitsForMorning: boolean }): string {
    const mail = this.open(recipientId, kind);
    mail.deadlines.add(line.deadlineId);
    mail.waitsForMorning &&= line.waitsForMorning;
    return mail.id;
  }

  /** Makes sure of a mail, also when there is nothing to tell. */
  open(recipientId: string, kind: MailKind): OpenMail {
    const key = `${kind} ${recipientId}`;
    const mail = this.mails.get(key) ?? {
      id: newId(),
      recipientId,
      kind,
      needsToday: 0,
      waitsForMorning: true,
      deadlines: new Set<string>(),
    };
    this.mails.set(key, mail);
    return mail;
  }

  finished(): NewMail[] {
    return [...this.mails.values()].map(({ deadlines, ...mail }) => ({
      ...mail,
      needsToday: deadlines.size,
    }));
  }
}

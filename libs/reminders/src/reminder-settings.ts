/** What reminders need to know of the installation. */
export class ReminderSettings {
  constructor(
    readonly deskUrl: string,
    /** Right-hand side of the Message-ID. */
    readonly domain: string,
    /** After so long an unsent mail is put into the queue again; its job id and Message-ID stay the same. */
    readonly repeatAfterMinutes = 2,
  ) {}
}

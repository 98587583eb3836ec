import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { doorUrl, Env } from '@app/config';
import { OVERVIEW_LINK_MINUTES, overviewMail, type WantedOverviewLink } from '@app/exchange';
import { newId } from '@app/kernel';
import { Mailer } from '@app/mail';

/**
 * Sends links after the page has been answered: whoever asks with an address learns nothing from how long it took or
 * from a mail server that refuses. A mail that fails is a line in the log without an address; the link runs out.
 */
@Injectable()
export class OverviewMailing implements BeforeApplicationShutdown {
  private readonly log = new Logger(OverviewMailing.name);
  private readonly underWay = new Set<Promise<void>>();
  private readonly url: string;

  constructor(
    env: Env,
    private readonly mailer: Mailer,
  ) {
    this.url = doorUrl(env, 'exchange');
  }

  post({ email, language, link }: WantedOverviewLink): void {
    const address = `${this.url}/${language === 'en' ? 'en' : 'nl'}/overview/open#${link}`;
    const mail = overviewMail({ address, language, minutes: OVERVIEW_LINK_MINUTES });
    const host = new URL(this.url).hostname.replace(/[^0-9A-Za-z.-]+/g, '-');
    const sending = this.mailer
      .send({ to: email, ...mail, messageId: `overview-${newId()}@${host}` })
      .catch(() => this.log.warn('A link for an overview could not be mailed.'))
      .finally(() => this.underWay.delete(sending));
    this.underWay.add(sending);
  }

  /** What was promised on a page still goes out. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }
}

import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ConfigurationError, Env } from '@app/config';
import { InboundMailService } from '@app/exchange';
import { InboundServer, readInbound } from '@app/mail';

/**
 * Takes mail for addresses of cases, where a port is set for it. It runs in the process of this door because that one
 * already has exactly what is needed: it seals what strangers send to the public key of a case, and can read nothing.
 */
@Injectable()
export class InboundListener implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private server?: InboundServer;
  /** Where it listens; undefined while it does not. */
  port?: number;

  constructor(
    private readonly env: Env,
    private readonly mails: InboundMailService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { MAIL_IN_PORT: port, MAIL_IN_HOST: host, MAIL_IN_DOMAIN: domain } = this.env;
    if (port === undefined) return;
    if (domain === undefined) throw new ConfigurationError('MAIL_IN_DOMAIN is needed with MAIL_IN_PORT');
    this.server = new InboundServer({
      host,
      port,
      domain,
      receive: async (raw) => {
        const message = await readInbound(raw);
        await this.mails.receive({ ...message, recipients: raw.recipients });
      },
    });
    this.port = await this.server.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.server?.stop();
  }
}

import { MailStore } from './mail-store.js';
import { startMailboxServer } from './mailbox-server.js';
import { startSmtpSink } from './smtp-sink.js';

export interface Mailbox {
  smtpUrl: string;
  port: number;
  close(): Promise<void>;
}

/** The mail server of somebody who has none: takes every mail and shows it on a page. */
export async function startMailbox(folder: string, host: string, port: number): Promise<Mailbox> {
  const store = new MailStore(folder);
  const page = await startMailboxServer(store, host, port);
  const sink = await startSmtpSink(store);
  return {
    smtpUrl: sink.url,
    port: page.port,
    close: async () => {
      await Promise.all([page.close(), sink.close()]);
    },
  };
}

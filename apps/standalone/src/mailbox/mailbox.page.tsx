import { renderToString } from 'preact-render-to-string';
import type { ComponentChildren } from 'preact';
import type { StoredMail } from './mail-store.js';

const STYLE = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { margin: 0 auto; max-width: 60rem; padding: 1rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border-bottom: 1px solid GrayText; padding: .4rem .6rem; text-align: start; vertical-align: top; }
  pre { background: rgb(127 127 127 / 12%); overflow-wrap: anywhere; padding: 1rem; white-space: pre-wrap; }
  iframe { background: white; border: 1px solid GrayText; height: 24rem; width: 100%; }
  dt { font-weight: 600; } dd { margin: 0 0 .4rem; }
`;

function page(title: string, content: ComponentChildren): string {
  const html = renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>{content}</main>
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}

/** Every mail that the desk sent from this machine, newest first. */
export function mailListPage(mails: StoredMail[]): string {
  return page(
    'Local mailbox',
    <>
      <h1>Local mailbox</h1>
      <p>Mails that this installation sent. They stay on this machine: nobody receives them.</p>
      {mails.length === 0 ? (
        <p>No mail yet.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">To</th>
              <th scope="col">Subject</th>
            </tr>
          </thead>
          <tbody>
            {mails.map((mail) => (
              <tr key={mail.id}>
                <td>{shortDate(mail.date)}</td>
                <td>{mail.to.join(', ')}</td>
                <td>
                  <a href={`/mails/${mail.id}`}>{mail.subject || '(no subject)'}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>,
  );
}

/** One mail: its text, and its page in a frame that can run and load nothing. */
export function mailPage(mail: StoredMail): string {
  const facts: [string, string][] = [
    ['From', mail.from],
    ['To', mail.to.join(', ')],
    ['Date', shortDate(mail.date)],
    ['Message-ID', mail.messageId],
  ];
  return page(
    mail.subject || 'Mail',
    <>
      <p>
        <a href="/">All mails</a>
      </p>
      <h1>{mail.subject || '(no subject)'}</h1>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>Text</h2>
      <pre>{mail.text}</pre>
      {mail.html && (
        <>
          <h2>Page</h2>
          <iframe sandbox="" title="The mail as a page" src={`/mails/${mail.id}/page`} />
        </>
      )}
    </>,
  );
}

export function nothingHerePage(): string {
  return page(
    'Nothing here',
    <>
      <h1>Nothing here</h1>
      <p>
        <a href="/">All mails</a>
      </p>
    </>,
  );
}

const shortDate = (date: string): string => date.replace('T', ' ').replace(/\.\d+Z$/, ' UTC');

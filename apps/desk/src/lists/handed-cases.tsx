import type { HandedCase } from '@app/casework';
import { Alert, Link, type Translator, type VNode } from '@app/web';

/** How it went with each of many cases: how many changed hands, and by name those that did not. */
export function HandedCases(props: { words: Translator; cases: readonly HandedCase[] }): VNode {
  const { words, cases } = props;
  const refused = cases.filter((one) => one.refused !== undefined);
  return (
    <Alert tone={refused.length === 0 ? 'ok' : 'warning'} live>
      <p>{words.t('handed.done', { count: cases.length - refused.length })}</p>
      {refused.length > 0 && (
        <>
          <p>{words.t('handed.refused', { count: refused.length })}</p>
          <ul>
            {refused.map(({ id, reference, refused: code }) => (
              <li>
                {code === 'CASES.UNKNOWN' ? reference : <Link href={`/cases/${id}`}>{reference}</Link>}:{' '}
                {words.has(`problem.${code}`)
                  ? words.t(`problem.${code}`, { message: '' })
                  : words.t('handed.other')}
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}

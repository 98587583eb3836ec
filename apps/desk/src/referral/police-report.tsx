import type { Translator, VNode } from '@app/web';

/** What a caseworker tells her about reporting to the police in company. */
export function PoliceReport({ words }: { words: Translator }): VNode {
  return (
    <details id="police-report" open>
      <summary>{words.t('police-report.title')}</summary>
      <p>{words.t('police-report.about')}</p>
      <ul>
        <li>{words.t('police-report.right')}</li>
        <li>{words.t('police-report.ways')}</li>
        <li>{words.t('police-report.copy')}</li>
        <li>{words.t('police-report.who')}</li>
      </ul>
    </details>
  );
}

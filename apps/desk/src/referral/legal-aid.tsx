import {
  INCOME_FALL_PERCENT,
  legalAidChecks,
  referenceYear,
  WEEKS_AFTER_DECISION,
  type LegalAidCheck,
} from '@app/referral';
import { plainDate, type IsoDate } from '@app/kernel';
import { type Translator, type VNode } from '@app/web';

export interface LegalAidProps {
  words: Translator;
  /** A code of `legalForm`. */
  legalForm: string;
  today: IsoDate;
  /** Whether she asked for it. */
  isOpen: boolean;
}

/** What to ask before she is sent to a lawyer. The desk asks and explains; it never says that she gets legal aid. */
export function LegalAid({ words, legalForm, today, isOpen }: LegalAidProps): VNode {
  // A year and no amount: without the mark between the thousands.
  const values = {
    year: String(referenceYear(plainDate(today))),
    percent: INCOME_FALL_PERCENT,
    weeks: WEEKS_AFTER_DECISION,
  };
  return (
    <details id="legal-aid" open={isOpen}>
      <summary>{words.t('legal-aid.title')}</summary>
      <p>{words.t('legal-aid.about')}</p>
      <p>
        <strong>{words.t('legal-aid.year', values)}</strong> {words.t('legal-aid.limits')}
      </p>
      <p>{words.t('legal-aid.not-business')}</p>
      <ol>
        {legalAidChecks(legalForm).map((check) => (
          <Check words={words} check={check} values={values} />
        ))}
      </ol>
      <p class="desk-small">{words.t('legal-aid.objection', values)}</p>
    </details>
  );
}

interface CheckProps {
  words: Translator;
  check: LegalAidCheck;
  values: { year: string; percent: number; weeks: number };
}

function Check({ words, check, values }: CheckProps): VNode {
  const { question, source } = check;
  return (
    <li>
      <p>
        {words.t(`legal-aid.${question}`, values)} <span class="desk-soft desk-small">({source})</span>
      </p>
      <p class="desk-small">
        <strong>{words.t('legal-aid.if-yes')}</strong> {words.t(`legal-aid.${question}.yes`, values)}{' '}
        <strong>{words.t('legal-aid.if-no')}</strong> {words.t(`legal-aid.${question}.no`, values)}
      </p>
    </li>
  );
}

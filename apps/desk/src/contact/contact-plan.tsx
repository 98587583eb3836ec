/** Her plan in words, for whoever is about to call. */
import type { ContactView } from '@app/casework';
import { Alert, DataList, Paragraph, type Translator, type VNode } from '@app/web';
import { languageName } from '../case/labels.js';
import { hoursText } from './hours-text.js';

/** Whether she may be called now, and if not, why and when she may. */
export function Permission({ words, contact }: { words: Translator; contact: ContactView }): VNode {
  const { permission } = contact;
  if (permission.allowed)
    return (
      <Alert tone="ok">
        <Paragraph>{words.t('contact.now')}</Paragraph>
      </Alert>
    );
  const { why, nextAt } = permission;
  return (
    <Alert tone="warning">
      <Paragraph>{words.t(`contact.refused.${why}`)}</Paragraph>
      {nextAt && (
        <Paragraph>
          {words.t('contact.next', { moment: words.dateTime(new Date(nextAt.epochMilliseconds)) })}
        </Paragraph>
      )}
    </Alert>
  );
}

/** @param withNumber Only during a call: a number that nobody needs to read is not on the screen. */
export function PlanList(props: {
  words: Translator;
  contact: ContactView;
  withNumber?: boolean;
}): VNode | null {
  const { words, contact } = props;
  if (contact.plan === undefined || !contact.plan.plan.mayCall) return null;
  const { plan } = contact.plan;
  const t = words.t.bind(words);
  const said = (text: string | undefined) => text ?? t('contact.not-said');
  const items = [
    ...(props.withNumber === true ? [{ term: t('contact.number'), value: plan.number }] : []),
    { term: t('contact.hours'), value: hoursText(words, plan.hours) },
    { term: t('contact.language'), value: languageName(words, plan.language) },
    { term: t('contact.ask-for'), value: said(plan.askFor) },
    { term: t('contact.caller-name'), value: said(plan.callerName) },
    { term: t('contact.someone-else'), value: plan.toSomeoneElse ?? t('contact.say-wrong-number') },
    {
      term: t('contact.leave-message'),
      value: t(plan.mayLeaveMessage ? 'contact.leave-message.yes' : 'contact.leave-message.no'),
    },
    { term: t('contact.stop-word'), value: said(plan.stopWord) },
    ...(plan.stopWord === undefined
      ? []
      : [{ term: t('contact.closing'), value: plan.closingSentence ?? t('contact.closing.none') }]),
  ];
  return (
    <div class="facts">
      <DataList items={items} />
    </div>
  );
}

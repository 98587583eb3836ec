import { asksLetter, asksReason, firstAnswer, mayBeObjectedTo, type Answers } from '@app/intake';
import { DateField, Heading, Paragraph, TextArea, type VNode } from '@app/web';
import { MonthField } from './month-field.js';
import { StepPage, type StepView } from './step-page.js';

/** When it was, in rough terms; and the dates of the letter, exactly, because a term may be running. */
export function whenPage(view: StepView): VNode {
  const { answers, errors } = view;
  const { words } = view.frame;
  const month = (name: string) => ({
    words,
    name,
    legend: words.t(`ask.${name}.label`),
    hint: words.t(`ask.${name}.why`),
    error: errors.message(name),
    value: { month: firstAnswer(answers, `${name}-month`), year: firstAnswer(answers, `${name}-year`) },
  });
  const date = (name: string, hint: string) => ({
    name,
    legend: words.t(`ask.${name}.label`),
    hint,
    error: errors.message(name),
    value: dateParts(answers, name),
    labels: { day: words.t('date.day'), month: words.t('date.month'), year: words.t('date.year') },
  });
  return (
    <StepPage view={view} heading={words.t('when.heading')}>
      <Paragraph>{words.t('step.optional')}</Paragraph>
      <MonthField {...month('from')} />
      <MonthField {...month('to')} />
      {asksLetter(answers) && (
        <>
          <Heading level={2}>{words.t('letter.heading')}</Heading>
          <Paragraph>{words.t('letter.why')}</Paragraph>
          <DateField {...date('dated', words.t('ask.dated.example'))} />
          <DateField {...date('sent', words.t('ask.sent.hint'))} />
          {mayBeObjectedTo(firstAnswer(answers, 'institutionType')) && (
            <DateField {...date('printed', words.t('ask.printed.hint'))} />
          )}
        </>
      )}
      {asksReason(answers) && (
        <TextArea
          name="reasonsText"
          label={words.t('ask.reasonsText.label')}
          hint={words.t('ask.reasonsText.why')}
          rows={4}
          maxLength={2_000}
          value={firstAnswer(answers, 'reasonsText')}
        />
      )}
    </StepPage>
  );
}

function dateParts(answers: Answers, name: string) {
  return {
    day: firstAnswer(answers, `${name}-day`),
    month: firstAnswer(answers, `${name}-month`),
    year: firstAnswer(answers, `${name}-year`),
  };
}

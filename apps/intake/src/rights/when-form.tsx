import {
  Button,
  ButtonGroup,
  DateField,
  Field,
  RadioGroup,
  Select,
  type FormErrors,
  type Translator,
  type VNode,
} from '@app/web';
import { asksMore, asksOther, UNITS, type Question } from './question.js';
import { COUNTABLE } from './topics.js';

/** The questions of the calculator. Those that do not belong to the chosen term are left out. */
export function WhenForm(props: {
  action: string;
  question: Question;
  errors: FormErrors;
  text: Translator;
}): VNode {
  const { action, question, errors, text } = props;
  const chosen = COUNTABLE.get(question.term);
  const labels = { day: text.t('date.day'), month: text.t('date.month'), year: text.t('date.year') };
  const date = (name: 'date' | 'other' | 'printed', legend: string, hint: string) => (
    <DateField
      name={name}
      legend={legend}
      hint={hint}
      labels={labels}
      value={question[name]}
      error={errors.message(name)}
    />
  );
  return (
    <form method="get" action={action} autoComplete="off" noValidate>
      <Select
        name="term"
        label={text.t('rights.when.term')}
        emptyLabel={text.t('rights.when.term-none')}
        options={[...COUNTABLE.values()].map(({ id, topic }) => ({
          value: id,
          label: text.t('rights.when.option', {
            topic: text.t(`rights.topic.${topic}.name`),
            name: text.t(`rights.name.${id}`),
          }),
        }))}
        value={question.term}
        error={errors.message('term')}
      />
      {chosen === undefined
        ? date('date', text.t('rights.when.date'), text.t('rights.when.date-hint'))
        : date(
            'date',
            text.t('rights.when.date-for', { day: text.t(`rights.day.${chosen.from}`) }),
            text.t('rights.when.date-example'),
          )}
      {asksOther(question.term) &&
        date('other', text.t(`rights.other.${question.term}`), text.t('rights.other.hint'))}
      {(asksMore(question.term) || question.more === 'yes') && (
        <MoreTime question={question} errors={errors} text={text} />
      )}
      {date('printed', text.t('rights.when.printed'), text.t('rights.when.printed-hint'))}
      <ButtonGroup>
        <Button kind="primary">{text.t('rights.when.count')}</Button>
      </ButtonGroup>
    </form>
  );
}

function MoreTime(props: { question: Question; errors: FormErrors; text: Translator }): VNode {
  const { question, errors, text } = props;
  return (
    <>
      <RadioGroup
        name="more"
        legend={text.t('rights.when.more')}
        options={['no', 'yes'].map((value) => ({ value, label: text.t(`rights.when.more.${value}`) }))}
        value={question.more === 'yes' ? 'yes' : 'no'}
        error={errors.message('more')}
      />
      <Field
        name="extra"
        label={text.t('rights.when.extra')}
        hint={text.t('rights.when.extra-hint')}
        value={question.extra}
        inputMode="numeric"
        maxLength={2}
        size={4}
        error={errors.message('extra')}
      />
      <Select
        name="unit"
        label={text.t('rights.when.unit')}
        options={UNITS.map((value) => ({ value, label: text.t(`rights.when.unit.${value}`) }))}
        value={question.unit}
      />
    </>
  );
}

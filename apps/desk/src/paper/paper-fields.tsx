import { PARTICULAR_CHOICES, type ParticularQuestion } from '@app/intake';
import { codesOf, DESK_LANGUAGES, type TaxonomyList } from '@app/kernel';
import {
  CheckboxGroup,
  DateField,
  Field,
  Heading,
  Select,
  TextArea,
  type FormErrors,
  type FormInput,
  type Translator,
  type VNode,
} from '@app/web';
import { languageName, optionsOf } from '../case/labels.js';
import { TEXT_FIELDS } from '../forms/text-fields.js';

interface FieldsProps {
  words: Translator;
  input: FormInput;
  errors: FormErrors;
}

const NO_ANSWER = ['unknown', 'prefer-not-to-say'];
const PARTICULARS = Object.keys(PARTICULAR_CHOICES) as ParticularQuestion[];

export function PaperFields(props: FieldsProps): VNode {
  const { words, input, errors } = props;
  const one = (name: TaxonomyList) => <OneOf {...props} name={name} />;
  const many = (name: string, list: TaxonomyList) => <AnyOf {...props} name={name} list={list} />;
  const heading = (step: string) => <Heading level={2}>{words.t(`paper.part.${step}`)}</Heading>;
  return (
    <>
      {heading('story')}
      <Select
        name="language"
        label={words.t('paper.ask.language')}
        emptyLabel={words.t('paper.choose')}
        options={DESK_LANGUAGES.map((value) => ({ value, label: languageName(words, value) }))}
        value={input.text('language')}
        error={errors.message('language')}
      />
      <TextArea
        name="text"
        label={words.t('paper.ask.narrative')}
        rows={14}
        maxLength={TEXT_FIELDS.text.max}
        value={input.text('text')}
        error={errors.message('text')}
      />
      {heading('who')}
      {one('institutionType')}
      <Field
        name="name"
        label={words.t('paper.ask.institutionName')}
        value={input.text('name')}
        error={errors.message('name')}
      />
      {heading('what')}
      {many('conduct', 'conduct')}
      {PARTICULARS.map((name) => (
        <Particular {...props} name={name} />
      ))}
      <TextArea
        name="reason"
        label={words.t('particular.reasonsText')}
        rows={3}
        maxLength={2_000}
        value={input.text('reason')}
        error={errors.message('reason')}
      />
      {one('stigmaPerceived')}
      {heading('when')}
      {['from', 'to'].map((name) => (
        <Month {...props} name={name} />
      ))}
      {['dated', 'sent', 'printed'].map((name) => (
        <DateField
          name={name}
          legend={words.t(`paper.ask.${name}`)}
          labels={{ day: words.t('paper.day'), month: words.t('paper.month'), year: words.t('paper.year') }}
          value={input.date(name)}
          error={errors.message(name)}
        />
      ))}
      {heading('treatment')}
      {many('violence', 'violenceSub')}
      {one('perpetrator')}
      {many('setting', 'setting')}
      {heading('work')}
      {one('region')}
      {one('workType')}
      {one('legalForm')}
      {many('group', 'group')}
      {many('optingInBreaches', 'optingInCondition')}
      {heading('wishes')}
      {many('wish', 'wish')}
      {one('anonymity')}
    </>
  );
}

function OneOf({ words, input, errors, name }: FieldsProps & { name: TaxonomyList }): VNode {
  return (
    <Select
      name={name}
      label={words.t(`paper.ask.${name}`)}
      emptyLabel={words.t('paper.left-open')}
      options={optionsOf(words, name, [...codesOf(name), ...NO_ANSWER])}
      value={input.text(name)}
      error={errors.message(name)}
    />
  );
}

function AnyOf(props: FieldsProps & { name: string; list: TaxonomyList }): VNode {
  const { words, input, errors, name, list } = props;
  return (
    <CheckboxGroup
      name={name}
      legend={words.t(`paper.ask.${name}`)}
      options={optionsOf(words, list, codesOf(list))}
      values={input.list(name)}
      error={errors.message(name)}
    />
  );
}

function Particular({ words, input, name }: FieldsProps & { name: ParticularQuestion }): VNode {
  return (
    <Select
      name={name}
      label={words.t(`particular.${name}`)}
      emptyLabel={words.t('paper.left-open')}
      options={PARTICULAR_CHOICES[name].map((value) => ({
        value,
        label: words.t(`particular.${name}.${value}`),
      }))}
      value={input.text(name)}
    />
  );
}

/** Roughly is enough here, as on paper: a year alone may be all. */
function Month({ words, input, errors, name }: FieldsProps & { name: string }): VNode {
  return (
    <>
      {['month', 'year'].map((part) => (
        <Field
          name={`${name}-${part}`}
          label={words.t(`paper.ask.${name}.${part}`)}
          inputMode="numeric"
          size={6}
          value={input.text(`${name}-${part}`)}
          error={part === 'month' ? errors.message(name) : undefined}
        />
      ))}
    </>
  );
}

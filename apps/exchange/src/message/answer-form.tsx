import { ANSWER_KINDS, ANSWER_TEXT_MAX, type Draft } from '@app/exchange';
import {
  Button,
  ButtonGroup,
  DateField,
  Field,
  type FormErrors,
  HiddenField,
  PostForm,
  RadioGroup,
  TextArea,
  type Translator,
  type VNode,
} from '@app/web';
import { MOST_ANSWER_FILES } from './posted-answer.js';

export interface AnswerFormProps {
  words: Translator;
  csrf: string;
  draft: Draft;
  errors: FormErrors;
}

export function AnswerForm(props: AnswerFormProps): VNode {
  const { words, draft, errors } = props;
  const t = words.t.bind(words);
  return (
    <PostForm action={`/${words.language}/message`} csrf={props.csrf} multipart>
      <HiddenField name="id" value={draft.id ?? ''} />
      <RadioGroup
        name="kind"
        legend={t('answer.kind')}
        options={ANSWER_KINDS.map((kind) => ({
          value: kind,
          label: t(`kind.${kind}`),
          ...(words.has(`kind.${kind}.hint`) ? { hint: t(`kind.${kind}.hint`) } : {}),
        }))}
        value={draft.kind}
        error={errors.message('kind')}
      />
      <TextArea
        name="text"
        label={t('answer.text')}
        hint={t('answer.text.hint', { max: ANSWER_TEXT_MAX })}
        value={draft.text}
        error={errors.message('text')}
        rows={10}
      />
      <DateField
        name="until"
        legend={t('answer.until')}
        hint={t('answer.until.hint')}
        value={{ day: draft['until-day'], month: draft['until-month'], year: draft['until-year'] }}
        labels={{ day: t('date.day'), month: t('date.month'), year: t('date.year') }}
        error={errors.message('until')}
      />
      <Field
        name="files"
        type="file"
        multiple
        accept="image/*,application/pdf,audio/*"
        label={t('answer.files')}
        hint={t('answer.files.hint', { most: MOST_ANSWER_FILES })}
        error={errors.message('files')}
      />
      <ButtonGroup>
        <Button>{t('answer.send')}</Button>
      </ButtonGroup>
    </PostForm>
  );
}

import { MUNICIPAL_OMBUDSMEN, type InstitutionEntity } from '@app/directory';
import { codesOf } from '@app/kernel';
import {
  Button,
  ButtonGroup,
  ErrorSummary,
  Field,
  Heading,
  LinkButton,
  Paragraph,
  PostForm,
  Select,
  TextArea,
  type FormErrors,
  type FormInput,
  type VNode,
} from '@app/web';
import { optionsOf } from '../case/labels.js';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';

export interface InstitutionFormPageProps {
  viewer: Viewer;
  /** Absent for a new one. */
  institution?: InstitutionEntity;
  input?: FormInput;
  errors?: FormErrors;
}

/** What the directory says of an institution, to write down or to change. */
export function InstitutionFormPage({ viewer, institution, input, errors }: InstitutionFormPageProps): VNode {
  const { words } = viewer;
  const field = (name: keyof InstitutionEntity) => ({
    name,
    value: input?.text(name) ?? String(institution?.[name] ?? ''),
    error: errors?.message(name),
  });
  const title = words.t(
    institution === undefined ? 'directory.add-institution' : 'directory.edit-institution',
  );
  const back = institution === undefined ? '/directory' : `/directory/institutions/${institution.id}`;
  return (
    <DeskPage viewer={viewer} title={title} section="directory">
      <div class="desk-narrow">
        <Heading level={1}>{title}</Heading>
        <ErrorSummary title={words.t('form.problem')} errors={errors ?? []} />
        <PostForm
          action={institution === undefined ? '/directory/institutions' : `${back}/changes`}
          csrf={viewer.csrf}
        >
          <Field
            {...field('name')}
            label={words.t('directory.name')}
            hint={institution === undefined ? undefined : words.t('directory.name-again')}
          />
          <Select
            {...field('type')}
            label={words.t('directory.type')}
            emptyLabel={words.t('form.choose')}
            options={optionsOf(words, 'institutionType', codesOf('institutionType'))}
          />
          <Select
            {...field('region')}
            label={words.t('directory.region')}
            emptyLabel={words.t('directory.whole-country')}
            options={optionsOf(words, 'region', codesOf('region'))}
          />
          <Field
            {...field('website')}
            label={words.t('directory.website')}
            hint={words.t('form.optional')}
            type="url"
          />
          <Heading level={2}>{words.t('directory.complaining-there')}</Heading>
          <TextArea
            {...field('procedure')}
            label={words.t('directory.procedure')}
            hint={words.t('directory.procedure-hint')}
            rows={5}
          />
          <Field
            {...field('municipality')}
            label={words.t('directory.municipality')}
            hint={words.t('directory.municipality-hint', {
              known: MUNICIPAL_OMBUDSMEN.map(({ municipality }) => municipality).join(', '),
            })}
          />
          <Field
            {...field('ombudsman')}
            label={words.t('directory.ombudsman')}
            hint={words.t('directory.ombudsman-hint')}
          />
          <Heading level={2}>{words.t('directory.norms')}</Heading>
          <Paragraph>{words.t('directory.norms-about')}</Paragraph>
          <Field
            {...field('receiptDays')}
            label={words.t('directory.receipt-days')}
            hint={words.t('form.optional')}
            inputMode="numeric"
            size={4}
          />
          <Field
            {...field('answerDays')}
            label={words.t('directory.answer-days')}
            hint={words.t('form.optional')}
            inputMode="numeric"
            size={4}
          />
          <Field
            {...field('agreedOn')}
            label={words.t('directory.agreed-on')}
            hint={words.t('form.optional')}
            type="date"
          />
          <ButtonGroup>
            <Button>{words.t('directory.save')}</Button>
            <LinkButton href={back}>{words.t('directory.back')}</LinkButton>
          </ButtonGroup>
        </PostForm>
      </div>
    </DeskPage>
  );
}

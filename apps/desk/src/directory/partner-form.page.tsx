import type { PartnerEntity } from '@app/directory';
import { codesOf, DESK_LANGUAGES } from '@app/kernel';
import {
  Button,
  ButtonGroup,
  CheckboxGroup,
  ErrorSummary,
  Field,
  Heading,
  LinkButton,
  PostForm,
  Select,
  TextArea,
  type FormErrors,
  type FormInput,
  type VNode,
} from '@app/web';
import { languageName, optionsOf } from '../case/labels.js';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';

export interface PartnerFormPageProps {
  viewer: Viewer;
  /** Absent for a new one. */
  partner?: PartnerEntity;
  input?: FormInput;
  errors?: FormErrors;
}

/** What a partner does, for whom, and how it is reached; for a new one and for one that is known. */
export function PartnerFormPage({ viewer, partner, input, errors }: PartnerFormPageProps): VNode {
  const { words } = viewer;
  const text = (name: 'name' | 'kind' | 'offersNl' | 'offersEn' | 'email' | 'website') => ({
    name,
    value: input?.text(name) ?? partner?.[name] ?? '',
    error: errors?.message(name),
  });
  const several = (name: 'regions' | 'languages' | 'groups') => ({
    name,
    values: input?.list(name) ?? partner?.[name],
    hint: words.t('directory.none-is-all'),
  });
  const title = words.t(partner === undefined ? 'directory.add-partner' : 'partners.edit');
  const at = partner === undefined ? '/directory/partners' : `/directory/partners/${partner.id}/changes`;
  const back = partner === undefined ? '/directory' : `/directory/partners/${partner.id}`;
  return (
    <DeskPage viewer={viewer} title={title} section="directory">
      <div class="desk-narrow">
        <Heading level={1}>{title}</Heading>
        <ErrorSummary title={words.t('form.problem')} errors={errors ?? []} />
        <PostForm action={at} csrf={viewer.csrf}>
          <Field {...text('name')} label={words.t('directory.name')} />
          <Select
            {...text('kind')}
            label={words.t('directory.kind')}
            emptyLabel={words.t('form.choose')}
            options={optionsOf(words, 'referral', codesOf('referral'))}
          />
          <TextArea {...text('offersNl')} label={words.t('directory.offers-nl')} rows={3} />
          <TextArea {...text('offersEn')} label={words.t('directory.offers-en')} rows={3} />
          <CheckboxGroup
            {...several('regions')}
            legend={words.t('directory.regions')}
            options={optionsOf(words, 'region', codesOf('region'))}
          />
          <CheckboxGroup
            {...several('languages')}
            legend={words.t('directory.languages')}
            options={DESK_LANGUAGES.map((code) => ({ value: code, label: languageName(words, code) }))}
          />
          <CheckboxGroup
            {...several('groups')}
            legend={words.t('directory.groups')}
            options={optionsOf(words, 'group', codesOf('group'))}
          />
          <Field
            {...text('email')}
            label={words.t('directory.email')}
            hint={words.t('form.optional')}
            type="email"
          />
          <Field
            {...text('website')}
            label={words.t('directory.website')}
            hint={words.t('form.optional')}
            type="url"
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

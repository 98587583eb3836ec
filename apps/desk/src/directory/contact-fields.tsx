import { CONTACT_CHANNELS, type ContactPersonEntity } from '@app/directory';
import { Checkbox, Field, Select, type FormErrors, type FormInput, type VNode } from '@app/web';
import { languageName } from '../case/labels.js';
import type { Viewer } from '../session/viewer.js';

export interface ContactFieldsProps {
  viewer: Viewer;
  /** Absent for a new one. */
  contact?: ContactPersonEntity;
  input?: FormInput;
  errors?: FormErrors;
}

/** Who she is, how she wants to be reached, and what her overview shows. */
export function ContactFields({ viewer, contact, input, errors }: ContactFieldsProps): VNode {
  const { words } = viewer;
  const field = (name: 'name' | 'email' | 'phone' | 'language' | 'channel') => ({
    name,
    value: input?.text(name) ?? contact?.[name] ?? '',
    error: errors?.message(name),
  });
  return (
    <>
      <Field
        {...field('name')}
        label={words.t('directory.name')}
        hint={contact === undefined ? undefined : words.t('directory.name-again')}
      />
      <Field
        {...field('email')}
        label={words.t('directory.email')}
        hint={contact?.emailCheckedAt ? words.t('directory.email-again') : undefined}
        type="email"
      />
      <Field
        {...field('phone')}
        label={words.t('directory.phone')}
        hint={words.t('directory.phone-hint')}
        type="tel"
      />
      <Select
        {...field('channel')}
        label={words.t('directory.channel')}
        options={CONTACT_CHANNELS.map((code) => ({
          value: code,
          label: words.t(`directory.channel.${code}`),
        }))}
      />
      <Select
        {...field('language')}
        label={words.t('directory.language')}
        options={['nl', 'en'].map((code) => ({ value: code, label: languageName(words, code) }))}
      />
      <Checkbox
        name="oversees"
        label={words.t('directory.oversees')}
        hint={words.t('directory.oversees-hint')}
        checked={input === undefined ? contact?.oversees === true : input.text('oversees') === 'yes'}
      />
    </>
  );
}

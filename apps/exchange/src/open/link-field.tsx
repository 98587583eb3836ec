import { Field, type FormErrors, type Translator, type VNode } from '@app/web';

/** The link of the mail, filled in by script from the address; shown again after a mistake, because it may be the mistake. */
export function LinkField(props: { words: Translator; link: string | undefined; errors: FormErrors }): VNode {
  const { words, link, errors } = props;
  return (
    <div id={errors.any ? undefined : 'link-part'}>
      <Field
        name="link"
        label={words.t('open.link')}
        hint={words.t('open.link.hint')}
        value={link}
        error={errors.message('link')}
        dir="ltr"
      />
    </div>
  );
}

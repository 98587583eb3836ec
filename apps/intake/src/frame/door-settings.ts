/** An ordinary Dutch page about the weather: known to everyone, without a login and without anything personal. */
export const EXIT_TO = 'https://www.knmi.nl/nederland-nu/weer/verwachtingen';

/** What the pages need to know of where they run. */
export class DoorSettings {
  /** Where the quick exit leads. */
  readonly exitTo: string;
  /** Whether she reaches the door over https. */
  readonly isSecure: boolean;

  constructor(settings: { exitTo?: string; isSecure: boolean }) {
    this.exitTo = settings.exitTo ?? EXIT_TO;
    this.isSecure = settings.isSecure;
  }
}

// Where on the page a search shows what it found.

export interface SearchPlace {
  readonly status: HTMLElement;
  readonly results: HTMLElement;
  readonly empty: HTMLTemplateElement | null;
}

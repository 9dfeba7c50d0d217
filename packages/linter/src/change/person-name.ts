// A person as readers know him: the name behind the key in people.yaml.
import type { People } from '@clausemark/manual';

export function personName({ people }: People, person: string): string {
  return (Object.hasOwn(people, person) ? people[person]?.name : undefined) ?? person;
}

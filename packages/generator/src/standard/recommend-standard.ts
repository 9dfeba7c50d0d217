// Which standard fits a company, by what it does. The reasons follow the questions of the catalogue of AS9120B.

export interface Business {
  /** Machines, heat-treats, coats, assembles, repairs, modifies or otherwise processes what it sells. */
  readonly processes: boolean;
  /** Holds or needs an approval to maintain aircraft or components. */
  readonly maintains: boolean;
  /** Buys, stores, splits and resells unchanged product to aviation, space or defense customers. */
  readonly distributes: boolean;
  /** Sells electronic parts from the open market. */
  readonly electronics: boolean;
  /** Wants accreditation that the FAA recognises, for US operators and repair stations. */
  readonly faa: boolean;
}

export interface Recommendation {
  readonly standard: 'as9120@B' | 'iso9001@2015' | 'AS9100D' | 'AS9110C';
  /** True when this tool has a template for it. */
  readonly available: boolean;
  readonly because: string;
  readonly notes: readonly string[];
}

export function recommendStandard(business: Business): Recommendation {
  const { standard, because } = choose(business);
  const notes = standard === 'as9120@B' ? distributorNotes(business) : [];
  return { standard, available: standard === 'as9120@B' || standard === 'iso9001@2015', because, notes };
}

function choose({ maintains, processes, distributes }: Business): Pick<Recommendation, 'standard' | 'because'> {
  if (maintains)
    return {
      standard: 'AS9110C',
      because: 'Maintenance of aircraft or components is outside AS9120; AS9110C is written for it.',
    };
  if (processes) {
    const both = distributes
      ? ' Certify both scopes, or AS9100D for all of it; never describe this work in an AS9120 scope.'
      : '';
    return { standard: 'AS9100D', because: `Work that changes product is outside AS9120; AS9100D covers it.${both}` };
  }
  if (distributes)
    return {
      standard: 'as9120@B',
      because: 'You buy, store, split and resell product unchanged for aviation, space or defense.',
    };
  return {
    standard: 'iso9001@2015',
    because: 'None of the aerospace standards is for what you do; ISO 9001 is the general one.',
  };
}

function distributorNotes({ electronics, faa }: Business): string[] {
  return [
    ...(electronics ? ['Electronic parts from the open market: consider AS6081 and AS5553 beside AS9120.'] : []),
    ...(faa
      ? [
          'AS9120 can serve as the quality standard under FAA AC 00-56; ASA-100 is the alternative that some customers expect.',
        ]
      : []),
  ];
}

"use client";

import { useEffect, useState } from "react";
import type { CaseGiven } from "smp-simulator";
import { loadSimulator } from "smp-simulator/load";
import type {} from "smp-simulator/react";

/** The server's tag gives way to one with listeners: React gives none to elements of the page's that it finds there. */
export function Simulator() {
  const [shown, show] = useState<CaseGiven>({ version: 1, loss: { stage: "V" } });
  const [there, keep] = useState(true);
  const [said, say] = useState("");
  const [live, come] = useState(false);
  useEffect(() => {
    come(true);
    void loadSimulator("/next/smp/");
  }, []);
  return (
    <>
      {there && (
        <smp-simulator
          key={String(live)}
          className="head"
          case={JSON.stringify(shown)}
          view="crown"
          compare="off"
          quality="plain"
          style={{ display: "block", width: 240, height: 240 }}
          onload={({ detail }) => say(`${detail.facts.hairs} hairs`)}
          oncase-change={({ detail }) => say(`stage ${detail.case.loss.stage}`)}
          onerror={({ detail }) => say(`error ${detail.code}`)}
        />
      )}
      <output>{said}</output>
      <button onClick={() => show({ version: 1, loss: { stage: "VI" } })}>Another</button>
      <button onClick={() => keep(false)}>Remove</button>
    </>
  );
}

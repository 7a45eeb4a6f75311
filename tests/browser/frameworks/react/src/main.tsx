import { StrictMode, Suspense, use, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import type { CaseGiven } from "smp-simulator";
import { loadSimulator } from "smp-simulator/load";
import type {} from "smp-simulator/react";

declare global {
  interface Window {
    /** For the test: how often all was mounted. */
    mounts?: number;
  }
}

const loaded = loadSimulator("smp/");

function Simulator() {
  // What React writes on an element that is not there yet are attributes, and no object can be one.
  use(loaded);
  const [shown, show] = useState<CaseGiven>({ version: 1, loss: { stage: "V" } });
  const [there, keep] = useState(true);
  const [said, say] = useState("");
  useEffect(() => {
    window.mounts = (window.mounts ?? 0) + 1;
  }, []);
  return (
    <>
      {there && (
        <smp-simulator
          className="head"
          case={shown}
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

createRoot(document.getElementById("app")!).render(
  <StrictMode>
    <Suspense fallback={<p>Loading</p>}>
      <Simulator />
    </Suspense>
  </StrictMode>,
);

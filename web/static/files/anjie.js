// What scripts add to pages that work without them: keys, menus that close, buttons that are pressed once,
// files that are dropped. Nothing here decides anything.
"use strict";
(() => {
	const typing = (el) => el.closest("input, textarea, select, [contenteditable]");

	// After a form came back with faults, the summary is read first.
	const summary = document.getElementById("error-summary");
	if (summary) summary.focus();

	// Keys, unless one has turned them off on the page of one's account (WCAG 2.1.4): / searches, j and k move along a list, Enter opens, g w goes to my work.
	let waitsForG = 0;
	document.addEventListener("keydown", (e) => {
		if (e.key === "Escape") document.querySelectorAll("details.app-account[open]").forEach((d) => (d.open = false));
		if (e.ctrlKey || e.metaKey || e.altKey || typing(e.target) || document.body.dataset.keys === "off") return;
		const after = Date.now() - waitsForG < 1500;
		waitsForG = e.key === "g" ? Date.now() : 0;
		if (after && e.key === "w") location.assign("/work");
		else if (after && e.key === "c") location.assign("/cases");
		else if (e.key === "/") {
			const box = document.getElementById("search");
			if (box) {
				e.preventDefault();
				box.focus();
				box.select();
			}
		} else if (e.key === "j" || e.key === "k") move(e.key === "j" ? 1 : -1);
		else if (e.key === "Enter" && e.target === document.body) {
			const link = document.querySelector("tr.at a[href]");
			if (link) link.click();
		}
	});
	function move(step) {
		const rows = [...document.querySelectorAll("main tbody tr:has(a[href])")];
		if (!rows.length) return;
		const at = rows.findIndex((r) => r.classList.contains("at"));
		const to = Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + step));
		rows.forEach((r, i) => r.classList.toggle("at", i === to));
		rows[to].scrollIntoView({ block: "nearest" });
	}

	// A menu closes when one looks elsewhere.
	document.addEventListener("click", (e) => {
		document.querySelectorAll("details.app-account[open]").forEach((d) => {
			if (!d.contains(e.target)) d.open = false;
		});
	});

	// A button of an act is pressed once; the idempotency key would catch the second, but nobody should wonder.
	document.addEventListener("submit", (e) => {
		const once = e.target.querySelector("[data-once]");
		if (once) setTimeout(() => (once.disabled = true), 0);
	});
	addEventListener("pageshow", () => document.querySelectorAll("[data-once]").forEach((b) => (b.disabled = false)));
	document.addEventListener("htmx:afterRequest", (e) => {
		if (e.target.querySelectorAll) e.target.querySelectorAll("[data-once]").forEach((b) => (b.disabled = false));
	});

	// Files may be dropped on their field.
	for (const type of ["dragover", "dragleave", "drop"]) {
		document.addEventListener(type, (e) => {
			const box = e.target.closest && e.target.closest("[data-drop]");
			if (!box) return;
			e.preventDefault();
			box.classList.toggle("over", type === "dragover");
			const input = box.querySelector("input[type=file]");
			if (type !== "drop" || !input || !e.dataTransfer.files.length) return;
			input.files = e.dataTransfer.files;
			input.dispatchEvent(new Event("change", { bubbles: true }));
		});
	}
	// A form or select that should act at once says so: data-submit on the control.
	document.addEventListener("change", (e) => {
		if (e.target.matches("[data-submit]")) e.target.form.requestSubmit();
	});
	// On paper a derivation stands open; afterwards it is as it was.
	let opened = [];
	addEventListener("beforeprint", () => {
		opened = [...document.querySelectorAll(".why details:not([open])")];
		opened.forEach((d) => (d.open = true));
	});
	addEventListener("afterprint", () => opened.forEach((d) => (d.open = false)));
	// data-print on a button prints the page.
	document.addEventListener("click", (e) => {
		if (e.target.closest("[data-print]")) print();
	});
})();

// Sends each chosen file by itself and shows how far it is. Without this script the form sends them all at once; the
// server does the same with both.
"use strict";
(() => {
	const atOnce = 2;
	document.querySelectorAll("form[data-upload]").forEach((form) => {
		const input = form.querySelector("input[type=file]");
		const list = form.querySelector("[data-uploads]");
		const button = form.querySelector("[data-once]");
		if (!input || !list) return;

		function line(file) {
			const li = document.createElement("li");
			const name = document.createElement("span");
			name.textContent = file.name;
			const bar = document.createElement("progress");
			bar.max = 1;
			bar.value = 0;
			bar.setAttribute("aria-label", file.name);
			const said = document.createElement("span");
			li.append(name, bar, said);
			list.append(li);
			return { bar, said, name };
		}

		function send(file, shown) {
			return new Promise((done) => {
				const body = new FormData();
				for (const [key, value] of new FormData(form)) if (key !== "files") body.append(key, value); // fields stand before the file
				body.append("files", file, file.name);
				const x = new XMLHttpRequest();
				x.open("POST", form.action);
				x.setRequestHeader("Accept", "application/json");
				x.responseType = "json";
				x.upload.onprogress = (e) => {
					if (e.lengthComputable) shown.bar.value = e.loaded / e.total;
				};
				const end = (good, sentence, href) => {
					shown.bar.value = 1;
					shown.said.textContent = sentence;
					shown.said.className = good ? "good" : "bad";
					if (href) {
						const a = document.createElement("a");
						a.href = href;
						a.textContent = shown.name.textContent;
						shown.name.replaceChildren(a);
					}
					done(good);
				};
				x.onerror = x.onabort = () => end(false, form.dataset.uploadFailed);
				x.onload = () => {
					const r = x.response && x.response.results && x.response.results[0];
					if (r) end(r.kept, r.sentence, r.href);
					else end(false, form.dataset.uploadFailed);
				};
				shown.said.textContent = form.dataset.uploadSending;
				x.send(body);
			});
		}

		input.addEventListener("change", () => {
			list.replaceChildren();
			for (const f of input.files) line(f);
		});
		form.addEventListener("submit", async (e) => {
			if (!input.files.length) return; // the server says that files are missing
			e.preventDefault();
			list.replaceChildren();
			const queue = [...input.files].map((f) => [f, line(f)]);
			let good = true;
			const work = async () => {
				for (let next = queue.shift(); next; next = queue.shift()) good = (await send(...next)) && good;
			};
			await Promise.all(Array.from({ length: atOnce }, work));
			if (good) location.reload();
			else if (button) button.disabled = false;
		});
	});
})();

// Draws every [data-chart] with ECharts from the same figures as the table beside it. The tooltip is drawn on
// the canvas ("richText"), since the content security policy allows no style attributes.
"use strict";
(() => {
	const css = getComputedStyle(document.documentElement);
	const colour = (name) => css.getPropertyValue("--" + name).trim();
	const fill = (tone) => colour("fill-" + (tone || "blue"));
	const type = parseFloat(css.fontSize) * 0.8125;
	const font = getComputedStyle(document.body).fontFamily;
	const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

	function option(c) {
		const lying = c.kind === "lying";
		const names = { type: "category", data: c.labels, inverse: lying, axisTick: { show: false }, axisLabel: { fontSize: type } };
		const figures = { type: "value", minInterval: 1, axisLabel: { fontSize: type }, splitLine: { lineStyle: { color: colour("line") } } };
		return {
			animation: !still,
			textStyle: { fontFamily: font },
			grid: { left: 8, right: 24, top: c.series.length > 1 ? 36 : 12, bottom: 8, containLabel: true },
			legend: c.series.length > 1 ? { top: 0, left: 0, icon: "roundRect", itemHeight: 10, textStyle: { fontSize: type } } : undefined,
			tooltip: { trigger: "axis", renderMode: "richText", axisPointer: { type: c.kind === "line" ? "line" : "shadow" }, textStyle: { fontSize: type } },
			xAxis: lying ? figures : names,
			yAxis: lying ? names : figures,
			series: c.series.map((s) => ({
				name: s.name,
				type: c.kind === "line" ? "line" : "bar",
				stack: c.kind === "stacked" ? "all" : undefined,
				data: s.values,
				barMaxWidth: 36,
				symbolSize: 6,
				itemStyle: { color: fill(s.tone) },
				lineStyle: { color: fill(s.tone), width: 2.5 },
				label: { show: c.kind === "lying" && c.series.length === 1, position: "right", fontSize: type },
			})),
		};
	}

	const drawn = [];
	document.querySelectorAll("[data-chart]").forEach((box) => {
		const c = JSON.parse(box.dataset.chart);
		box.classList.add("drawn");
		if (c.kind === "lying") box.style.height = Math.max(160, c.labels.length * 34 + 40) + "px";
		const chart = echarts.init(box, null, { renderer: "canvas" });
		chart.setOption(option(c));
		drawn.push(chart);
	});
	addEventListener("resize", () => drawn.forEach((c) => c.resize()));
	addEventListener("beforeprint", () => drawn.forEach((c) => c.resize()));
})();

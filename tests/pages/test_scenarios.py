"""The scenarios' page: assumptions are kept in the link, results are ranges."""

PAGE = "pages/recovery/scenarios.py"


def opened(app, url, **linked):
    visited = app(url)
    for name, value in linked.items():
        visited.query_params[name] = value
    visited.run().switch_page(PAGE).run()
    assert not visited.exception
    return visited


def test_it_is_a_range_and_says_that_its_assumptions_are_invented(app, karabakh):
    visited = opened(app, karabakh)

    said = " ".join(one.value for one in visited.markdown).replace("\\", "")
    assert "1 600 МВт" in said.replace("\xa0", " ")
    assert any("вымышленных" in one.value for one in visited.info)
    assert all("–" in one for one in visited.dataframe[0].value["Спрос"])


def test_an_assumption_in_the_link_is_taken_and_a_changed_one_goes_into_it(app, karabakh):
    visited = opened(app, karabakh, capacity="50")

    assert visited.slider(key="capacity").value == 50
    assert any("800" in one.value for one in visited.markdown)
    visited.slider(key="delay").set_value(2).run()
    assert visited.query_params["delay"] in ("2", ["2"])
    assert visited.dataframe[0].value["Год"].tolist()[-1] == "2032"


def test_nonsense_in_the_link_is_what_is_planned(app, karabakh):
    visited = opened(app, karabakh, capacity="many", families="9000")

    assert visited.slider(key="capacity").value == 100
    assert visited.slider(key="families").value == 200

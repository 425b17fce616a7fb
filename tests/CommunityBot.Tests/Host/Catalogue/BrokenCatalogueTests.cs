using CommunityBot.Host.Catalogue;

namespace CommunityBot.Tests.Host.Catalogue;

public sealed class BrokenCatalogueTests : IDisposable
{
    private readonly CatalogueFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("name: A\ncategory: khac\nfees: 5\n", 3, "unknown key 'fees'")]
    [InlineData("name: A\ncategory: khac\nfee:\n  text: x\n  cost: 5\n", 5, "unknown key 'cost'")]
    [InlineData("category: khac\n", 1, "'name' is missing")]
    [InlineData("name: A\n", 1, "'category' is missing")]
    [InlineData("name: A\ncategory: khac\ncode:\n", 3, "'code' has no value; fill it in or leave the key out")]
    [InlineData("name:\n  - A\ncategory: khac\n", 2, "'name' must be text")]
    [InlineData("name: A\ncategory: khac\nsteps: one\n", 3, "'steps' must be a list, one item a line after a dash")]
    [InlineData("name: A\ncategory: khac\nfee: free\n", 3, "keys with values are expected here")]
    [InlineData("name: A\ncategory: khac\nonline: maybe\n", 3, "'online' must be one of unknown, none, partial, full")]
    [InlineData("name: A\ncategory: khac\nverified: sure\n", 3, "'verified' must be one of none, partial, full")]
    [InlineData("name: A\ncategory: khac\nfee:\n  setByProvince: maybe\n", 4, "'setByProvince' must be true or false")]
    [InlineData("name: A\ncategory: khac\nfee:\n  amounts:\n    - case: x\n      online: 5.000\n", 6, "'online' must be a whole number of đồng, such as 50000")]
    [InlineData("name: A\ncategory: khac\nfee:\n  limited:\n    expires: 31/12/2026\n", 5, "'expires' must be a date such as 2026-12-31")]
    [InlineData("name: A\ncategory: khac\nfee:\n  limited:\n    text: x\n", 5, "'expires' is missing")]
    [InlineData("name: A\ncategory: khac\nportal:\n  name: P\n  url: dichvucong\n", 5, "'url' must be an address that starts with https://")]
    [InlineData("name: A\ncategory: khac\nsources:\n  - title: T\n    date: 07/2026\n", 5, "'date' must be a year, month or day such as 2026, 2026-07 or 2026-07-31")]
    [InlineData("name: A\ncategory: khac\nsources:\n  - title: T\n    about: [price]\n", 5, "'about' names an unknown field 'price'")]
    [InlineData("name: A\ncategory: khac\nunverified:\n  - fee\n  - price\n", 5, "'unverified' names an unknown field 'price'")]
    [InlineData("name: A\ncategory: games\n", 2, "unknown category 'games'; categories.yaml lists them")]
    [InlineData("name: A\ncategory: khac\nrelated:\n  - card\n  - nowhere\n", 5, "'related' names 'nowhere', but there is no card of that name")]
    [InlineData("", 1, "the file is empty")]
    [InlineData("- name: A\n", 1, "keys with values are expected here")]
    public void A_broken_card_is_named_with_line_and_reason(string yaml, int line, string reason) =>
        folder.Add("card.yaml", yaml).Complaint().ShouldBe($"card.yaml, line {line}: {reason}.");

    [Theory]
    [InlineData("name: A\ncategory: khac\nname: B\n", 3)]
    [InlineData("name: A\ncategory: khac\nsteps: [one, two\n", 4)]
    [InlineData("name: A\ncategory: khac\nresult: a: b\n", 3)]
    public void Broken_YAML_is_named_with_its_line(string yaml, int line) =>
        folder.Add("card.yaml", yaml).Complaint().ShouldStartWith($"card.yaml, line {line}: not valid YAML: ");

    [Theory]
    [InlineData("code: \"1.000001\"\n", 3)]
    [InlineData("formerCodes:\n  - \"9.999999\"\n  - \"1.000001\"\n", 5)]
    public void A_code_belongs_to_one_card(string codes, int line) => folder
        .Add("a.yaml", "name: A\ncategory: khac\ncode: \"1.000001\"\n")
        .Add("b.yaml", "name: B\ncategory: khac\n" + codes)
        .Complaint().ShouldBe($"b.yaml, line {line}: code 1.000001 is already on the card 'a'.");

    [Fact]
    public void A_slug_belongs_to_one_card() => folder
        .Add("a.yaml", "name: A\ncategory: khac\n")
        .Add("a.yml", "name: B\ncategory: khac\n")
        .Complaint().ShouldBe("a.yml, line 1: there is another card 'a'.");

    [Fact]
    public void A_slug_must_fit_a_button() => folder
        .Add("Khai sinh.yaml", "name: A\ncategory: khac\n")
        .Complaint().ShouldBe("Khai sinh.yaml, line 1: the file name may have only a-z, 0-9 and hyphens, at most 40 of them, not 'Khai sinh'.");

    [Theory]
    [InlineData("- code: x\n  vi: X\n", 1, "'en' is missing")]
    [InlineData("- code: x\n  vi: X\n  en: X\n- code: x\n  vi: Y\n  en: Y\n", 4, "there is another category 'x'")]
    [InlineData("x: X\n", 1, "a list is expected here")]
    public void A_broken_list_of_categories_is_named_too(string yaml, int line, string reason) => folder
        .Add("categories.yaml", yaml)
        .Add("a.yaml", "name: A\ncategory: x\n")
        .Complaint().ShouldBe($"categories.yaml, line {line}: {reason}.");

    [Fact]
    public void A_folder_without_cards_is_no_catalogue() =>
        folder.Add("notes.txt", "name: A").Complaint().ShouldEndWith("with procedure cards (*.yaml) in it.");

    [Fact]
    public void A_folder_that_is_not_there_is_no_catalogue() =>
        Should.Throw<CatalogueException>(() => CatalogueFiles.Load("no/such/folder")).Message.ShouldContain("'no/such/folder'");
}

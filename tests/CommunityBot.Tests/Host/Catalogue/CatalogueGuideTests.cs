namespace CommunityBot.Tests.Host.Catalogue;

public class CatalogueGuideTests
{
    [Fact]
    public void The_example_in_the_guide_is_a_card_that_loads()
    {
        using var folder = new CatalogueFolder();
        var example = Guide().Split("```yaml\n")[1].Split("```")[0];

        var card = folder.Add("vi-du.yaml", example).Load().All.ShouldHaveSingleItem();

        card.Fee.Limited.ShouldNotBeNull().Expires.ShouldBe(new DateOnly(2026, 12, 31));
        card.SourceOf("fee").ShouldNotBeNull().Date.ShouldBe("2026-09-14");
        card.Steps[1].ShouldEndWith("dấu thăng #.");
    }

    private static string Guide()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CommunityBot.sln")))
        {
            folder = folder.Parent.ShouldNotBeNull();
        }

        return File.ReadAllText(Path.Combine(folder.FullName, "docs", "catalogue.md")).ReplaceLineEndings("\n");
    }
}

using CommunityBot.Host.Settings;
using CommunityBot.Host.Storage;
using CommunityBot.Tests.Architecture;
using Microsoft.Extensions.Configuration;

namespace CommunityBot.Tests.Host.Settings;

public class BotSettingsTests
{
    [Fact]
    public void Without_any_setting_there_is_the_sample_ward_with_three_teams()
    {
        var settings = BotSettings.Read(new ConfigurationBuilder().Build());

        settings.Wards.ShouldHaveSingleItem().Teams.Count.ShouldBe(3);
        settings.OffersRoles.ShouldBeTrue();
    }

    [Fact]
    public void The_example_file_is_valid_as_it_is()
    {
        var settings = BotSettings.Read(new ConfigurationBuilder().AddJsonFile(Path.Combine(SourceTree.Root, "appsettings.example.json")).Build());

        settings.Wards.ShouldHaveSingleItem().Code.ShouldBe("hoa-binh");
        settings.OffersRoles.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Delivery:MostWaiting", "0", "Delivery:MostWaiting is '0'; set a whole number from 1 to 1000000.")]
    [InlineData("Urls", "http://localhost:99999", "Urls has 'http://localhost:99999'; set addresses such as http://localhost:5080.")]
    [InlineData("Urls", "5080", "Urls has '5080'; set addresses such as http://localhost:5080.")]
    [InlineData("Retention:UpdateIdDays", "1", "Retention:UpdateIdDays is '1'; set a number of days from 2 to 3650.")]
    [InlineData("Retention:SentMessageDays", "a week", "Retention:SentMessageDays is 'a week'; set a number of days from 1 to 3650.")]
    [InlineData("Retention:AuditDays", "7", "Retention:AuditDays is '7'; set a number of days from 30 to 3650.")]
    [InlineData("Database:Backup:KeepDays", "-1", "Database:Backup:KeepDays is '-1'; set a number of days from 0 to 3650.")]
    [InlineData("Wards:0:DigestTime", "25:00", "Wards: ward 'p1' has DigestTime '25:00'; set a time such as 17:30.")]
    [InlineData("Wards:0:LockTime", "noon", "Wards: ward 'p1' has LockTime 'noon'; set a time such as 12:00.")]
    [InlineData("Wards:0:TimeZone", "Hanoi", "Wards: ward 'p1' has TimeZone 'Hanoi', which is not an IANA zone; set one such as Asia/Ho_Chi_Minh.")]
    [InlineData("Wards:0:Code", "phường 1", "Wards has the Code 'phường 1'; set 1 to 32 letters a-z, digits, hyphens or underscores.")]
    [InlineData("Wards:1:Code", "p1", "Wards has the Code 'p1' twice; each must be different.")]
    [InlineData("Wards:0:Teams:0:Code", "", "Wards: ward 'p1': Teams has the Code ''; set 1 to 32 letters a-z, digits, hyphens or underscores.")]
    [InlineData("Indicators:0:Code", "vneid", "Indicators: 'vneid' needs a Label and a Unit.")]
    public void A_wrong_value_is_refused_in_one_sentence_that_says_what_to_set(string key, string value, string sentence)
    {
        var settings = new Dictionary<string, string?> { ["Wards:0:Code"] = "p1", ["Wards:0:Name"] = "Phường Một", [key] = value };

        Should.Throw<SettingsException>(() => BotSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()))
            .Message.ShouldBe(sentence);
    }

    [Fact]
    public void A_database_that_the_build_does_not_have_is_refused_with_those_it_has()
    {
        var settings = new Dictionary<string, string?> { ["Database:Provider"] = "Oracle" };

        Should.Throw<SettingsException>(() => BotSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()))
            .Message.ShouldBe($"Database:Provider is 'Oracle', which this build does not have; set it to {string.Join(" or ", Stores.Providers)}.");
    }
}

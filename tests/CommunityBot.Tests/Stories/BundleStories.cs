using System.IO.Compression;
using System.Text;
using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Periods;
using CommunityBot.Host.Bundles;
using CommunityBot.Host.Commands;
using CommunityBot.Host.Settings;
using CommunityBot.Tests.Fakes;
using Microsoft.Extensions.Configuration;

namespace CommunityBot.Tests.Stories;

/// <summary>Two wards with installations of their own, and the province that takes their figures over.</summary>
public sealed class BundleStories : IDisposable
{
    private static readonly ReportPeriod November = new(new(2026, 11, 1), new(2026, 11, 24));
    private readonly System.Security.Cryptography.ECDsa eastKey = BundleKey.OpenOrCreate(TempFile.New("east.pem"));
    private readonly System.Security.Cryptography.ECDsa westKey = BundleKey.OpenOrCreate(TempFile.New("west.pem"));

    [Fact]
    public async Task A_province_merges_the_bundles_of_its_wards_into_one_report()
    {
        var (east, west) = (await Bundle("dong", "vneid 3 dvc 2", eastKey), await Bundle("tay", "dvc 5", westKey));
        await using var province = await Bot.Start();

        (await Import(province, east)).ShouldBe(0);
        (await Import(province, west)).ShouldBe(0);

        var report = await Report(province);
        report[0].ShouldStartWith("﻿ward,name,days_covered,huong-dan,ho-so,giao-dich,vneid");
        report[1].ShouldStartWith("dong,Phường Đông,24,0,2,0,3,");
        report[2].ShouldStartWith("nam,,0,—,—,");
        report[3].ShouldStartWith("tay,Phường Tây,24,0,5,0,0,");
    }

    [Fact]
    public async Task A_bundle_is_taken_once()
    {
        var bundle = await Bundle("dong", "vneid 3", eastKey);
        await using var province = await Bot.Start();
        await Import(province, bundle);

        (await Import(province, bundle)).ShouldBe(1);

        (await Report(province))[1].ShouldStartWith("dong,Phường Đông,24,0,0,0,3,");
    }

    [Theory]
    [InlineData(BundleManifest.TalliesName, ",3,", ",9,", "changed")]
    [InlineData(BundleManifest.FileName, "2026-11-24", "2026-11-25", "signature")]
    [InlineData(BundleManifest.FileName, "\"dong\"", "\"tay\"", "signature")]
    [InlineData(BundleManifest.FileName, "\"dong\"", "\"bac\"", "not trusted")]
    public async Task A_changed_bundle_is_refused(string file, string text, string other, string reason)
    {
        var path = await Bundle("dong", "vneid 3", eastKey);
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Update)) Change(archive, file, text, other);

        var refused = Should.Throw<BundleException>(() => Read(path));

        refused.Message.ShouldContain(reason);
    }

    [Fact]
    public async Task A_bundle_signed_with_another_wards_key_and_a_file_that_is_none_are_refused()
    {
        var forged = await Bundle("dong", "vneid 3", westKey);
        var noise = TempFile.New("noise.zip");
        await File.WriteAllTextAsync(noise, "no bundle");

        Should.Throw<BundleException>(() => Read(forged)).Message.ShouldContain("signature");
        Should.Throw<BundleException>(() => Read(noise)).Message.ShouldContain("damaged");
    }

    [Fact]
    public void A_ward_keeps_its_key_and_nobody_else_can_read_it()
    {
        var path = TempFile.New("key.pem");
        using var first = BundleKey.OpenOrCreate(path);
        using var again = BundleKey.OpenOrCreate(path);

        BundleKey.Public(again).ShouldBe(BundleKey.Public(first));
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public void Dispose()
    {
        eastKey.Dispose();
        westKey.Dispose();
    }

    /// <summary>An installation of a ward where one volunteer writes one message; its bundle of November.</summary>
    private static async Task<string> Bundle(string ward, string message, System.Security.Cryptography.ECDsa key)
    {
        await using var bot = await Bot.Start(settings: TwoWards.Settings);
        var lan = bot.Person("Lan");
        await lan.Says($"/start {ward.ToUpperInvariant()}-TNV");
        await lan.Says(message);
        var path = TempFile.New(ward + ".zip");
        await using var file = File.Create(path);
        await bot.Store.Read(work =>
        {
            BundleWriter.Write(file, work, IndicatorList.BuiltIn, work.Wards.Find(ward)!, November, Bot.Morning, key);
            return true;
        });
        return path;
    }

    private static void Change(ZipArchive archive, string file, string text, string other)
    {
        var entry = archive.GetEntry(file)!;
        string content;
        using (var reader = new StreamReader(entry.Open())) content = reader.ReadToEnd();
        content.ShouldContain(text);
        entry.Delete();
        using var writer = new StreamWriter(archive.CreateEntry(file).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: file.EndsWith("csv", StringComparison.Ordinal)));
        writer.Write(content.Replace(text, other));
    }

    private void Read(string path)
    {
        using var file = File.OpenRead(path);
        new BundleReader(Trusted).Read(file, Bot.Morning);
    }

    private Dictionary<string, string> Trusted => new() { ["dong"] = BundleKey.Public(eastKey), ["tay"] = BundleKey.Public(westKey), ["nam"] = BundleKey.Public(westKey) };

    private Task<int> Import(Bot province, string path) => new ImportCommand(Settings(), province.Store, Arguments([])).Run("bundle", [path]);

    private async Task<string[]> Report(Bot province)
    {
        var file = TempFile.New("province.csv");
        (await new ExportCommand(Settings(), province.Store, Arguments(new() { ["from"] = "2026-11-01", ["to"] = "2026-11-24", ["file"] = file })).Run("province")).ShouldBe(0);
        return Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file)).Split("\r\n");
    }

    private BotSettings Settings() => BotSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(Trusted.Select(key => KeyValuePair.Create($"Bundles:TrustedKeys:{key.Key}", (string?)key.Value))).Build());

    private static CommandArguments Arguments(Dictionary<string, string?> words) => new(new ConfigurationBuilder().AddInMemoryCollection(words).Build());
}
